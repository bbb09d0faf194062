import { createLexicon, findPhrases, keepLongest } from './lexicon.ts'
import { revisionWords } from './revision-words.ts'
import { tokenise } from './tokenise.ts'

type Order = 'day_first' | 'month_first'
const lexicon = createLexicon(
  (['month_first', 'day_first'] as const).flatMap((meaning: Order) =>
    revisionWords[meaning].map((phrase) => ({ phrase, meaning })),
  ),
)

/** Which comes first in a date, where a person says so: "month first", "ngày trước tháng sau"; null where they do not. */
export function readDateOrder(text: string): Order | null {
  const hits = keepLongest(findPhrases(tokenise(text), lexicon)).sort((a, b) => a.from - b.from)
  return hits[0]?.meaning ?? null
}
