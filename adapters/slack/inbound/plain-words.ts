const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/**
 * What a person typed, without Slack's marks: Visao's own name goes, people and channels are named, links are their
 * addresses, entities are the signs they stand for. https://docs.slack.dev/messaging/formatting-message-text
 *
 * Example: `<@U0BOT> see <https://a.example|this> &amp; <#C1|shop>` is `see this (https://a.example) & #shop`.
 */
export function plainWords(text: string, botUser: string): string {
  return text
    .replace(/<([^<>]+)>/gu, (_, inner: string) => mark(inner, botUser))
    .replace(/&(?:amp|lt|gt);/gu, (entity) => entities[entity] ?? entity)
    .replace(/[ \t]{2,}/gu, ' ')
    .trim()
}

function mark(inner: string, botUser: string): string {
  const [address = '', label] = inner.split('|')
  if (address === `@${botUser}`) return ''
  if (address.startsWith('@') || address.startsWith('#')) return `${address[0]}${label ?? address.slice(1)}`
  if (address.startsWith('!')) return label ?? `@${address.slice(1).split('^')[0]}`
  const plain = address.replace(/^mailto:|^tel:/u, '')
  return label === undefined || label === plain ? plain : `${label} (${plain})`
}
