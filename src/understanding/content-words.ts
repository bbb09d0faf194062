import { isStopword } from './stopwords.ts'
import { tokenise } from './tokenise.ts'
import type { Word } from './word.ts'

/** A word that names something, with its neighbours in the same clause where they may belong to it; all as written. */
export interface ContentWord {
  readonly word: string
  readonly next: string | null
  readonly before: string | null
}

/** Stopwords of matching that still name something in a customer's mouth ("mua hớ", "giá ship", "bán rẻ"). */
const partOfTerms = new Set(['mua', 'bán', 'giá', 'tiền', 'ngày', 'trả'])

/** The words of a text that name something, in order, lower case with their diacritics. */
export function contentWords(text: string): readonly ContentWord[] {
  const written = text.normalize('NFC')
  const all = tokenise(written)
  const named = (item: Word) => !isStopword(item) || partOfTerms.has(item.raw)
  const beside = (one: Word | undefined, two: Word | undefined): boolean =>
    one !== undefined && two !== undefined && /^\s*$/u.test(written.slice(one.end, two.start))
  return all.flatMap((item, place) => {
    if (isStopword(item) || item.raw.length < 2) return []
    const following = all[place + 1]
    const preceding = all[place - 1]
    return [
      {
        word: item.raw,
        next: following !== undefined && beside(item, following) && named(following) ? following.raw : null,
        before: preceding !== undefined && beside(preceding, item) && named(preceding) ? preceding.raw : null,
      },
    ]
  })
}
