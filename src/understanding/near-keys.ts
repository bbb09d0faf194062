import { similar } from './similar.ts'
import type { Word } from './word.ts'

/** What of a lexicon the search needs. */
interface Known {
  readonly known: ReadonlySet<string>
  readonly joined: ReadonlyMap<string, readonly string[]>
}

interface NearKey {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly score: number
}

const shortest = 7
const mostWords = 4
/** A text with more unknown words is not a mistyped phrase but another subject; it also bounds the work. */
const mostUnknown = 12

/**
 * Runs of two to four words that are one slip away from a known phrase although no word of them can be corrected by
 * itself ("doanh thut", "hai phog"): one of them is unknown, typed without diacritics and accepted by `accept`.
 */
export function nearKeys(words: readonly Word[], lexicon: Known, accept: (word: Word) => boolean): NearKey[] {
  const odd = words.flatMap((item, at) =>
    item.raw === item.folded && item.stem.length > 1 && !lexicon.known.has(item.stem) && accept(item)
      ? [at]
      : [],
  )
  return odd.slice(0, mostUnknown).flatMap((at) => {
    const found: NearKey[] = []
    for (let from = Math.max(0, at - mostWords + 1); from <= at; from += 1) {
      for (let to = Math.max(at + 1, from + 2); to <= Math.min(words.length, from + mostWords); to += 1) {
        const run = words
          .slice(from, to)
          .map((item) => item.stem)
          .join('')
        const best = run.length < shortest ? null : nearest(run, lexicon)
        if (best !== null) found.push({ ...best, from, to })
      }
    }
    return found
  })
}

function nearest(run: string, { joined }: Known): { readonly key: string; readonly score: number } | null {
  let best: { key: string; score: number } | null = null
  for (let length = run.length - 1; length <= run.length + 1; length += 1) {
    for (const key of joined.get(`${run.charAt(0)}${length}`) ?? []) {
      const score = similar(run, key)
      if (score > (best?.score ?? 0) && (1 - score) * Math.max(run.length, length) < 1.5)
        best = { key, score }
    }
  }
  return best
}
