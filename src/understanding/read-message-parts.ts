import type { Language } from '../locales/locale.ts'
import { findCues } from './cues.ts'
import { words } from './words.ts'

/** What one message says at once, each part verbatim. */
export interface MessageParts {
  /** What is left when the others are taken out. */
  readonly question: string
  /** What hangs on the answer. */
  readonly decision: string | null
  /** What the writer takes the reason to be. */
  readonly beliefs: readonly string[]
}

type Kind = 'question' | 'decides' | 'believes'
/** A clause after a comma is a part of its own only where it opens with its cue. */
const opening = 4

/**
 * Takes a message apart into question, decision and beliefs: "Why do mobile visitors buy less? We must decide on the
 * checkout by 30 Nov. I think it is the shipping fee." A message of one sentence is its question.
 */
export function readMessageParts(text: string, language: Language): MessageParts {
  const parts: { kind: Kind; from: number; to: number }[] = []
  for (const clause of clauses(text)) {
    const last = parts.at(-1)
    const kind = kindOf(text.slice(clause.from, clause.to), language, clause.after === ',')
    const goesOn = last !== undefined && clause.after === ',' && (kind === null || kind === last.kind)
    if (goesOn) last.to = clause.to
    else parts.push({ kind: kind ?? 'question', from: clause.from, to: clause.to })
  }
  const of = (kind: Kind): string[] =>
    parts
      .filter((part) => part.kind === kind)
      .map(({ from, to }) => text.slice(from, to).replace(/[\s,;]+$/, ''))
  const question = of('question').join(' ')
  if (question === '') return { question: text, decision: null, beliefs: [] }
  return { question, decision: of('decides').at(-1) ?? null, beliefs: of('believes') }
}

/** Sentences and the clauses between their commas; a comma or point inside a figure or a quotation parts nothing. */
function clauses(text: string): { from: number; to: number; after: string }[] {
  const found: { from: number; to: number; after: string }[] = []
  let from = 0
  let after = ''
  const close = (to: number, mark: string): void => {
    const lead = text.slice(from, to).search(/\S/)
    if (lead >= 0) found.push({ from: from + lead, to, after })
    from = to
    after = mark
  }
  for (const match of text.matchAll(/["“][^"”]{0,300}["”]|([.?!;,\n…]+)(?=\s|$)/gu)) {
    const [, mark] = match
    if (mark !== undefined) close(match.index + mark.length, mark === ',' ? ',' : '.')
  }
  close(text.length, '')
  return found
}

function kindOf(clause: string, language: Language, inner: boolean): Kind | null {
  const read = words(clause, language)
  const cues = findCues(read, language, 'decides', 'believes', 'why')
  const [first] = cues
  if (first === undefined || (inner && first.from >= opening)) return null
  return first.meaning === 'why' ? 'question' : first.meaning === 'decides' ? 'decides' : 'believes'
}
