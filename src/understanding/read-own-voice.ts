import { z } from 'zod'
import type { Language } from '../locales/locale.ts'
import { readVocabulary } from '../support/vocabulary.ts'
import { lengthAt, phrasesOf, standsAt } from './phrase-at.ts'
import { joiningWords } from './read-clause.ts'
import { tokenise } from './tokenise.ts'
import type { Word } from './word.ts'

const list = z.array(z.string())
const selves = z.partialRecord(z.enum(['i_am', 'i_was', 'i', 'me', 'my', 'you']), list)
const vocabulary = readVocabulary(
  'own-voice',
  z.strictObject({ en: selves, vi: selves, toward: list, others: list, several: list, observing: list }),
)
type Self = keyof z.output<typeof selves>

/** A text up to a word for customers, and what they would call themselves there. */
export interface OwnVoice {
  readonly pieces: readonly { readonly before: string; readonly self: Self }[]
  readonly rest: string
}

/**
 * A sentence about customers as they would say it themselves, without the "because" or "but" that joins it to another: in
 * "late delivery makes them afraid", "them" is `me`; null where nothing speaks of customers as others.
 */
export function readOwnVoice(text: string, language: Language): OwnVoice | null {
  const read = tokenise(text)
  const joining = joiningWords(read)
  const joined = joining + lengthAt(read, joining, observing, true)
  const pieces: { before: string; self: Self }[] = []
  let at = read[joined]?.start ?? 0
  for (let index = joined; index < read.length; ) {
    const found = selfAt(read, index, language)
    const [first, last] = [read[index], read[index + (found?.length ?? 0) - 1]]
    if (found === null || first === undefined || last === undefined) index += 1
    else {
      pieces.push({ before: text.slice(at, first.start), self: found.self })
      at = last.end
      index += found.length
    }
  }
  return pieces.length === 0 ? null : { pieces, rest: text.slice(at) }
}

const selvesIn = (language: Language) =>
  Object.entries(vocabulary[language])
    .flatMap(([self, spellings]) => phrasesOf(spellings).map((phrase) => ({ self: self as Self, phrase })))
    .sort((a, b) => b.phrase.length - a.phrase.length)
const spelt = { en: selvesIn('en'), vi: selvesIn('vi') }
const observing = phrasesOf(vocabulary.observing)
const toward = new Set(vocabulary.toward)
const others = new Set(vocabulary.others)
const several = new Set(vocabulary.several)

function selfAt(
  read: readonly Word[],
  index: number,
  language: Language,
): { readonly self: Self; readonly length: number } | null {
  // "Ho" is no "họ".
  const found = spelt[language].find(({ phrase }) => standsAt(read, index, phrase, language === 'vi'))
  if (found === undefined) return null
  const before = read[index - 1]
  // "From us" is from the shop; "it lets us" is not. "Họ tên" is a name, "nhiều khách" are many.
  if (found.self === 'you' && !toward.has(before?.folded ?? '')) return null
  if (language === 'vi' && several.has(before?.raw ?? '')) return null
  if (language === 'vi' && others.has(read[index + found.phrase.length]?.raw ?? '')) return null
  return { self: found.self, length: found.phrase.length }
}
