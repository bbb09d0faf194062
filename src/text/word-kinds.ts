import { fold } from '../support/fold.ts'
import { readLexicon } from './lexicon-file.ts'
import type { Word } from './words.ts'

const entries = readLexicon('stopwords')
const listed = (kind: RegExp) => entries.filter(([, one]) => kind.test(one)).map(([word]) => word)
const fillers = new Set(listed(/^(?:vi|en)$/))
const negators = new Set(listed(/^negator/))
const foldedFillers = new Set([...fillers].map(fold))
const foldedNegators = new Set([...negators].map(fold))

/** Who types diacritics means them: "minh" is a name beside "hồ chí", and "mình" in a text that has none. */
const either = (word: Word, exact: ReadonlySet<string>, loose: ReadonlySet<string>) =>
  word.bare ? loose.has(word.folded) : exact.has(word.raw)

/** Turns what follows: không, chưa, chẳng, not, never. Never a filler. */
export function isNegator(word: Word): boolean {
  return either(word, negators, foldedNegators)
}

/** Names nothing: a function word, a number or a code. */
export function isFiller(word: Word): boolean {
  if (isNegator(word)) return false
  return /\p{N}/u.test(word.raw) || either(word, fillers, foldedFillers)
}
