import { readValences } from './lexicon-file.ts'
import { isUpper, spellEmoji, vaderTokens } from './vader-tokens.ts'
import { degrees, idioms, isNegation } from './vader-words.ts'

/** Shares of a text's words by their own polarity, and `compound`, -1 (worst) to 1 (best), by all rules together. */
export interface Polarity {
  readonly compound: number
  readonly positive: number
  readonly neutral: number
  readonly negative: number
}

/** What a lower-case word is worth by itself, -4 to 4, where it is known. */
export type Valences = (word: string) => number | undefined

const lexicon = readValences('vader')
export const vaderValences: Valences = (word) => lexicon.get(word)

const capitals = 0.733
export const opposite = -0.74
/** How much of a degree word's force is left one, two and three words away. */
const distance = [1, 0.95, 0.9]

/**
 * Sentiment of an English sentence by VADER's lexicon and rules (Hutto and Gilbert 2014; version 3.3 of their program):
 * degree words, negation, capitals, punctuation, "but", "least", "never so", set phrases, emoticons and emoji.
 *
 * Example: "VADER is smart, handsome, and funny." gives 0.8316 and "Not bad at all" 0.431 (both from its README).
 */
export function vader(text: string): Polarity {
  const spelled = spellEmoji(text)
  const tokens = vaderTokens(spelled)
  return scored(weighBut(tokens, wordValences(tokens, vaderValences)), emphasis(spelled))
}

interface Sentence {
  readonly tokens: readonly string[]
  readonly lower: readonly string[]
  /** Some words, but not all, are in capitals. */
  readonly mixedCase: boolean
  readonly valences: Valences
}

/** The valence of each word where it stands, by the words around it. */
export function wordValences(tokens: readonly string[], valences: Valences): readonly number[] {
  const lower = tokens.map((token) => token.toLowerCase())
  const mixedCase = tokens.some(isUpper) && !tokens.every(isUpper)
  return tokens.map((_, at) => valenceAt({ tokens, lower, mixedCase, valences }, at))
}

function valenceAt(sentence: Sentence, at: number): number {
  const { tokens, lower, mixedCase, valences } = sentence
  const word = lower[at] ?? ''
  const known = valences(word)
  if (known === undefined || degrees.has(word) || (word === 'kind' && lower[at + 1] === 'of')) return 0
  let valence = word === 'no' && valences(lower[at + 1] ?? '') !== undefined ? 0 : known
  if (afterNo(lower, at)) valence = known * opposite
  if (isUpper(tokens[at] ?? '') && mixedCase) valence += valence > 0 ? capitals : -capitals
  for (const back of [1, 2, 3]) {
    const before = lower[at - back]
    if (before === undefined || valences(before) !== undefined) continue
    valence += degreeOf(sentence, at - back, valence) * (distance[back - 1] ?? 1)
    valence *= turn(lower, at, back)
    if (back === 3) valence = inIdiom(lower, at, valence)
  }
  const least = lower[at - 1] === 'least' && !['at', 'very'].includes(lower[at - 2] ?? '')
  return least ? valence * opposite : valence
}

function afterNo(lower: readonly string[], at: number): boolean {
  const listed = lower[at - 3] === 'no' && ['or', 'nor'].includes(lower[at - 1] ?? '')
  return lower[at - 1] === 'no' || lower[at - 2] === 'no' || listed
}

function degreeOf({ tokens, lower, mixedCase }: Sentence, at: number, valence: number): number {
  const degree = degrees.get(lower[at] ?? '')
  if (degree === undefined) return 0
  const loud = isUpper(tokens[at] ?? '') && mixedCase ? capitals : 0
  return valence < 0 ? -degree - loud : degree + (valence > 0 ? loud : -loud)
}

/** By what a word that stands `back` words before multiplies the valence. */
function turn(lower: readonly string[], at: number, back: number): number {
  const before = lower[at - back] ?? ''
  const so = (place: number) => lower[place] === 'so' || lower[place] === 'this'
  const between = Array.from({ length: back - 1 }, (_, step) => at - 1 - step)
  if (back === 2 && before === 'never' && so(at - 1)) return 1.25
  if (back === 3 && ((before === 'never' && so(at - 2)) || so(at - 1))) return 1.25
  if (before === 'without' && between.some((place) => lower[place] === 'doubt')) return 1
  return isNegation(before) ? opposite : 1
}

/** Set phrases around a word, and degree words of two words before it; looked at only from the fourth word on, as published. */
function inIdiom(lower: readonly string[], at: number, valence: number): number {
  const run = (from: number, to: number) => lower.slice(at + from, at + to + 1).join(' ')
  const found = [run(-1, 0), run(-2, 0), run(-2, -1), run(-3, -1), run(-3, -2)].find((phrase) =>
    idioms.has(phrase),
  )
  const ending = idioms.get(found ?? '') ?? valence
  const idiomatic = idioms.get(run(0, 2)) ?? idioms.get(run(0, 1)) ?? ending
  const degree = [run(-3, -1), run(-3, -2), run(-2, -1)].map((phrase) => degrees.get(phrase) ?? 0)
  return degree.reduce((sum, one) => sum + one, idiomatic)
}

/** What stands after the first "but" counts more than what stands before it. */
export function weighBut(tokens: readonly string[], valences: readonly number[]): readonly number[] {
  const but = tokens.findIndex((token) => token.toLowerCase() === 'but')
  if (but < 0) return valences
  return valences.map((valence, at) => (at < but ? valence * 0.5 : at > but ? valence * 1.5 : valence))
}

/** What exclamation and question marks add to a text's sum, whichever way it leans. */
export function emphasis(text: string): number {
  const exclamations = Math.min(4, text.split('!').length - 1)
  const questions = text.split('?').length - 1
  return exclamations * 0.292 + (questions < 2 ? 0 : questions <= 3 ? questions * 0.18 : 0.96)
}

/** The words' valences as one polarity. */
export function scored(valences: readonly number[], loud: number): Polarity {
  if (valences.length === 0) return { compound: 0, positive: 0, neutral: 0, negative: 0 }
  const sum = valences.reduce((total, valence) => total + valence, 0)
  const raised = sum + Math.sign(sum) * loud
  // A neutral word counts as one, so a polar one counts one more than its valence.
  let good = valences.reduce((total, valence) => total + (valence > 0 ? valence + 1 : 0), 0)
  let bad = valences.reduce((total, valence) => total + (valence < 0 ? 1 - valence : 0), 0)
  const plain = valences.filter((valence) => valence === 0).length
  if (good > bad) good += loud
  else if (good < bad) bad += loud
  const all = good + bad + plain
  const rounded = (value: number, places: number) => Math.round(value * 10 ** places) / 10 ** places
  return {
    compound: rounded(raised / Math.sqrt(raised * raised + 15), 4),
    positive: rounded(good / all, 3),
    neutral: rounded(plain / all, 3),
    negative: rounded(bad / all, 3),
  }
}
