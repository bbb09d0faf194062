import { isStopword } from './stopwords.ts'
import { tokenise } from './tokenise.ts'

/**
 * A word that carries meaning as written, the one right after it where that carries meaning too, and whatever word
 * stands before it.
 */
export interface ContentWord {
  readonly word: string
  readonly next: string | null
  readonly before: string | null
}

/** The words of a text that name something, in order, lower case with their diacritics. */
export function contentWords(text: string): readonly ContentWord[] {
  const all = tokenise(text)
  return all.flatMap((item, place) => {
    if (isStopword(item) || item.raw.length < 2) return []
    const following = all[place + 1]
    const next = following !== undefined && !isStopword(following) ? following.raw : null
    return [{ word: item.raw, next, before: all[place - 1]?.raw ?? null }]
  })
}
