/** What may stand after `/insight`, in either language, without marks: what the house calls it. */
const commandWords: Readonly<Record<string, string>> = {
  status: 'status',
  'trang thai': 'status',
  insights: 'insights',
  'cac insight': 'insights',
  review: 'digest',
  duyet: 'digest',
  digest: 'digest',
  'ban tin': 'digest',
  sources: 'sources',
  nguon: 'sources',
  'nguon du lieu': 'sources',
  language: 'language',
  english: 'english',
  vietnamese: 'vietnamese',
  'ngon ngu': 'language',
  'tieng anh': 'english',
  'tieng viet': 'vietnamese',
  help: 'help',
  'tro giup': 'help',
  '': 'help',
}

const beginning = /^(?:new|mới|moi)(?:\s+|$)/iu

/** What a slash command asks for: something of the house, or a conversation about a question. */
export type Asked =
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'new'; readonly question: string }

/** Reads what stands after `/insight`. Anything that is no word of the list is a question. */
export function readAsked(text: string): Asked {
  const typed = text.trim()
  const bare = typed
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/\s+/gu, ' ')
  const languageTo = /^(?:language|ngon ngu) (.+)$/u.exec(bare)?.[1]
  const name = commandWords[languageTo ?? bare]
  if (name !== undefined) return { kind: 'command', name }
  return { kind: 'new', question: typed.replace(beginning, '') }
}
