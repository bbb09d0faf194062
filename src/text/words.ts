import { z } from 'zod'
import { fold } from '../support/fold.ts'
import { readVocabulary } from '../support/vocabulary.ts'
import { readLexicon } from './lexicon-file.ts'

/** One syllable or word of a customer's text. */
export interface Word {
  /** Composed and lower case, shorthand written out: "ko" is "không". */
  readonly raw: string
  /** Without diacritics. */
  readonly folded: string
  /** The text has no diacritics at all: "minh" in it may be "mình". */
  readonly bare: boolean
  /** Where it stands in the text; words of one shorthand share their place. */
  readonly start: number
  readonly end: number
}

/** Only the plain shorthand: what depends on its neighbours is read elsewhere. */
const spelling = readVocabulary('spelling', z.object({ vi: z.record(z.string(), z.string()) }))
const shorthand: ReadonlyMap<string, readonly string[]> = new Map(
  [...Object.entries(spelling.vi), ...readLexicon('spelling-vi')].map(([short, long]) => [
    short,
    long.split(' '),
  ]),
)

/** Longer texts are read up to here. */
const readLimit = 20_000

/**
 * The words of a text, shorthand of Vietnamese written out. Words with a digit in them ("80k", "T-1042") are numbers and
 * codes: `readWords('Ko tốt, 80k', 'vi')` gives "không", "tốt", "80k".
 */
export function readWords(text: string, language: string): readonly Word[] {
  const read = text.slice(0, readLimit)
  const bare = language !== 'en' && fold(read) === read.toLowerCase()
  return [...read.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/gu)].flatMap((match) => {
    const written = match[0].normalize('NFC').toLowerCase().replaceAll('’', "'")
    const place = { start: match.index, end: match.index + match[0].length }
    const long = language === 'en' ? undefined : shorthand.get(written)
    return (long ?? [written]).map((raw) => ({ raw, folded: fold(raw), bare, ...place }))
  })
}
