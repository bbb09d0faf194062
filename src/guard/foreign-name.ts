import { fold } from '../support/fold.ts'

/** Words in a draft that stand for themselves in any language. */
const always = new Set(['i'])

/** The folded words of some texts, to look a name up in. */
export function wordsIn(texts: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>()
  for (const text of texts) for (const word of fold(text).match(/[\p{L}\p{N}]+/gu) ?? []) words.add(word)
  return words
}

/**
 * The first name in a sentence that stands in none of the known texts, or null: a capital where a sentence does not begin, a
 * word all in capitals, a letter that the language does not have.
 */
export function foreignName(sentence: string, known: ReadonlySet<string>): string | null {
  for (const match of sentence.matchAll(/[\p{L}\p{M}][\p{L}\p{M}\p{N}]*/gu)) {
    const [word] = match
    const folded = fold(word)
    if (known.has(folded) || always.has(folded)) continue
    const opens = /^[\s"“«(]*$/u.test(sentence.slice(0, match.index))
    const shouted = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()
    if ((/^\p{Lu}/u.test(word) && !opens) || shouted) return word
  }
  return null
}
