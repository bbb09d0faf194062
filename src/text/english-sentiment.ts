import { readValences } from './lexicon-file.ts'
import {
  emphasis,
  opposite,
  type Polarity,
  scored,
  type Valences,
  vaderValences,
  weighBut,
  wordValences,
} from './vader.ts'
import { spellEmoji, vaderTokens } from './vader-tokens.ts'
import { degrees, isNegation } from './vader-words.ts'

const ofReviews = readValences('reviews-en')
const valences: Valences = (word) => vaderValences(word) ?? ofReviews.get(word)

/** How far a negation reaches (VADER's window). */
const reach = 3

/**
 * Sentiment of an English sentence from a customer: VADER with four additions. Words of goods and service that a lexicon
 * of social media lacks ("flimsy", "overpriced"); words joined by hyphens, strokes or dots are read one by one; a negation
 * that turns no word of the lexicon ("it does not fit", "never arrived") turns an expectation, so it is worth that of one
 * good word turned (negation goes with low ratings: Potts 2011); and "too" before a plain word is a complaint.
 *
 * Example: "It never arrived" gives -0.1877 where VADER gives 0.
 */
export function englishSentiment(text: string): Polarity {
  const spelled = spellEmoji(text)
  const tokens = vaderTokens(spelled).flatMap(parts)
  const lower = tokens.map((token) => token.toLowerCase())
  const worth = wordValences(tokens, valences).map((valence, at) =>
    valence === 0 && complains(lower, at) ? opposite : valence,
  )
  return scored(weighBut(tokens, worth), emphasis(spelled))
}

/** "easy-to-use" and "good...but" are several words; links, addresses and what the lexicon knows whole stay whole. */
function parts(token: string): readonly string[] {
  const joined = /\p{L}{2,}[^\p{L}\p{N}'’]+\p{L}{2,}/u.test(token) && !/^(?:https?:|www\.|@)|@\w/u.test(token)
  if (!joined || valences(token.toLowerCase()) !== undefined) return [token]
  return token.split(/[^\p{L}\p{N}'’]+/u).filter((part) => part !== '')
}

function complains(lower: readonly string[], at: number): boolean {
  const word = lower[at] ?? ''
  const known = (place: number) => valences(lower[place] ?? '') !== undefined
  if (word === 'too') {
    const next = lower[at + 1]
    return next !== undefined && !known(at + 1) && !degrees.has(next) && !isNegation(lower[at - 1] ?? '')
  }
  // "Why not" and "if not" propose something.
  if (!isNegation(word) || known(at) || ['why', 'if'].includes(lower[at - 1] ?? '')) return false
  return Array.from({ length: reach }, (_, step) => at + 1 + step).every((place) => !known(place))
}
