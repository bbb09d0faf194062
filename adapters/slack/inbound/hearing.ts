import type { Talk } from './threads.ts'

/** What a message is to Visao, and what the thread is afterwards. */
export interface Hearing {
  /** Said to Visao, said in its thread to others, or none of its business. */
  readonly heard: 'turn' | 'context' | 'nothing'
  readonly talk: Talk | null
}

export interface Overheard {
  readonly text: string
  readonly author: string
  readonly botUser: string
  readonly isDirect: boolean
  readonly hasFiles: boolean
  /** What is known of the thread it was said in. */
  readonly talk: Talk | null
}

/**
 * Whether a message is a turn. A direct message and a mention always are. In a thread of Visao's, what its partners say is,
 * unless they begin by naming somebody else or were just asked something by another person; what others say there is
 * context, and Visao does not butt in.
 */
export function hear({ text, author, botUser, isDirect, hasFiles, talk }: Overheard): Hearing {
  const known = talk ?? { partners: [], aside: false }
  if (isDirect || mentions(text, botUser)) return { heard: 'turn', talk: joined(known, author) }
  if (talk === null) return { heard: 'nothing', talk: null }
  const isPartner = talk.partners.includes(author)
  if (namesFirst(text) !== null) return { heard: 'context', talk: { ...talk, aside: true } }
  if (!isPartner) {
    const asks = /[?？]\s*$/u.test(text) || talk.partners.some((partner) => mentions(text, partner))
    return { heard: 'context', talk: asks ? { ...talk, aside: true } : talk }
  }
  if (talk.aside && !hasFiles) return { heard: 'context', talk: { ...talk, aside: false } }
  return { heard: 'turn', talk: joined(talk, author) }
}

function joined(talk: Talk, author: string): Talk {
  const partners = talk.partners.includes(author) ? talk.partners : [...talk.partners, author]
  return { partners, aside: false }
}

function mentions(text: string, user: string): boolean {
  return text.includes(`<@${user}>`) || text.includes(`<@${user}|`)
}

function namesFirst(text: string): string | null {
  return /^\s*<@([A-Z0-9]+)(?:\|[^>]*)?>/u.exec(text)?.[1] ?? null
}
