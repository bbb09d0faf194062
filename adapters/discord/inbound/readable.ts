import type { Message } from '../wire/message.ts'

/** What somebody typed as people read it: the bot's own mention gone, others by their names, custom emoji by theirs. */
export function readable({ content, mentions }: Pick<Message, 'content' | 'mentions'>, self: string): string {
  const names = new Map(mentions.map((user) => [user.id, user.global_name ?? user.username]))
  return content
    .replace(/<@!?(\d+)>/gu, (whole, id: string) => {
      if (id === self) return ''
      const name = names.get(id)
      return name === undefined ? whole : `@${name}`
    })
    .replace(/<a?:(\w+):\d+>/gu, ':$1:')
    .replace(/[ \t]{2,}/gu, ' ')
    .trim()
}
