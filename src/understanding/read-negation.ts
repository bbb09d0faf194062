import { z } from 'zod'
import type { Language } from '../locales/locale.ts'
import { readVocabulary } from '../support/vocabulary.ts'
import { createLexicon, findPhrases, keepLongest } from './lexicon.ts'
import type { Span } from './span.ts'
import type { Word } from './word.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary('negations', z.strictObject({ not: list, not_only: list }))
const lexicon = createLexicon([
  ...vocabulary.not.map((phrase) => ({ phrase, meaning: 'not' as const })),
  ...vocabulary.not_only.map((phrase) => ({ phrase, meaning: 'not_only' as const })),
])
/** Words that may stand between: "không phải khách trên điện thoại". */
const reach = 2

/** How a name at `span` is denied: `not` meant, `not_only` that one, or null. */
export function negationOf(
  read: readonly Word[],
  span: Span,
  language: Language,
  text: string,
): 'not' | 'not_only' | null {
  const at = read.findIndex(({ start }) => start >= span.start)
  if (at < 0) return null
  const hit = keepLongest(findPhrases(read.slice(0, at), lexicon, { language })).find(({ to }) => {
    const between = text.normalize('NFC').slice(read[to - 1]?.end, span.start)
    return to <= at && at - to <= reach && !/[,.;:!?\n]/.test(between)
  })
  return hit?.meaning ?? null
}
