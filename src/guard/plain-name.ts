import { languages } from '../locales/locale.ts'
import { causalWord, directions, findPhrase, leakedWord, spelledNumber } from './guard-words.ts'

/** A name of more words is a sentence. */
const mostWords = 4

/**
 * Whether a name of the data may stand in a draft with its digits: "iPhone 15" and "Age 18-24" may. A column that somebody called
 * "Sales rose 300 %" may not: it would be a claim in the house's own voice.
 */
export function isPlainName(name: string): boolean {
  if (name.trim().split(/\s+/u).length > mostWords || /[%‰]/u.test(name)) return false
  const claims = [...directions.up, ...directions.down]
  return (
    findPhrase(name, claims) === null &&
    leakedWord(name) === null &&
    languages.every(
      (language) => spelledNumber(name, language) === null && causalWord(name, language) === null,
    )
  )
}
