import { findPhrases, keepLongest, type Lexicon } from './lexicon.ts'
import type { Word } from './word.ts'

/** The meanings of a message that is nothing but known phrases; empty as soon as any word is left over. */
export function wholeMessage<Meaning>(read: readonly Word[], lexicon: Lexicon<Meaning>): readonly Meaning[] {
  const hits = keepLongest(findPhrases(read, lexicon))
  const covered = new Set(
    hits.flatMap((hit) => Array.from({ length: hit.to - hit.from }, (_, at) => hit.from + at)),
  )
  return covered.size < read.length ? [] : [...new Set(hits.map((hit) => hit.meaning))]
}
