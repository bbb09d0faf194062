import { type CannotTell, cannotTell } from '../analysis/cannot-tell.ts'
import { fold } from '../support/fold.ts'
import { type LinearModel, probability, trainLogistic } from './logistic.ts'
import type { CustomerText } from './phrases.ts'
import { starFeatures } from './star-features.ts'
import { starSides } from './star-sides.ts'
import { tfIdfRow, type Vocabulary, vocabularyOf } from './tf-idf.ts'

/** How well a model reads texts that it was not shown, by cross-validation. */
export interface SentimentQuality {
  /** Texts it was judged on, and how many of them are low. */
  readonly n: number
  readonly low: number
  /** Mean of the shares of low and of high texts that were read right; half is a coin. */
  readonly balanced: number
  /** Too little better than a coin to rest anything on. */
  readonly weak: boolean
}

export interface LearnedSentiment {
  readonly kind: 'learned'
  readonly quality: SentimentQuality
  /** -1 (as low as the lowest stars) to 1. */
  score(text: string, language: string): number
}

/** So many texts of low and of high stars each are needed. */
const leastTexts = 40
const mostTexts = 4000
const folds = 5
/** A model below this is said to be weak. */
const weakBelow = 0.7
const leastHolding = 2

/**
 * Sentiment learned from a team's own stars: logistic regression over TF-IDF of words, pairs and joined negators, with and
 * without diacritics. Texts of middling stars teach nothing, and copies of a text teach once. `cannot_tell` with fewer than 40 texts
 * of either side; of more than 4,000 every second, third... is taken.
 */
export function learnSentiment(texts: readonly CustomerText[]): LearnedSentiment | CannotTell {
  const sides = starSides(texts)
  const judged = texts.flatMap((text, at) => {
    const side = sides[at]
    return side === 'low' || side === 'high'
      ? [{ text, high: side === 'high', letters: lettersOf(text.text) }]
      : []
  })
  const distinct = [...new Map(judged.map((one) => [`${one.high} ${one.letters}`, one])).values()]
  const every = Math.ceil(distinct.length / mostTexts)
  const taken = distinct.filter((_, at) => at % every === 0)
  const lows = taken.filter(({ high }) => !high).length
  const fewest = Math.min(lows, taken.length - lows)
  if (fewest < leastTexts) return cannotTell('small_sample', fewest, leastTexts)
  const examples = taken.map(({ text, high, letters }): Example => {
    return { features: starFeatures(text.text, text.language), high, fold: foldOf(letters) }
  })
  const model = fitTo(examples)
  return {
    kind: 'learned',
    quality: { n: examples.length, low: lows, ...judge(examples) },
    score: (text, language) => 2 * read(model, starFeatures(text, language)) - 1,
  }
}

interface Example {
  readonly features: ReadonlyMap<string, number>
  readonly high: boolean
  readonly fold: number
}

interface Fitted {
  readonly vocabulary: Vocabulary
  readonly linear: LinearModel
}

function fitTo(examples: readonly Example[]): Fitted {
  const vocabulary = vocabularyOf(
    examples.map(({ features }) => features),
    leastHolding,
  )
  const rows = examples.map(({ features }) => tfIdfRow(features, vocabulary))
  const labels = examples.map(({ high }) => high)
  return { vocabulary, linear: trainLogistic(rows, labels, vocabulary.idf.length) }
}

function read({ vocabulary, linear }: Fitted, features: ReadonlyMap<string, number>): number {
  return probability(linear, tfIdfRow(features, vocabulary))
}

function judge(examples: readonly Example[]): Pick<SentimentQuality, 'balanced' | 'weak'> {
  const right = { low: 0, high: 0 }
  const all = { low: 0, high: 0 }
  for (let out = 0; out < folds; out += 1) {
    const model = fitTo(examples.filter(({ fold: own }) => own !== out))
    for (const { features, high } of examples.filter(({ fold: own }) => own === out)) {
      const side = high ? 'high' : 'low'
      all[side] += 1
      if (read(model, features) > 0.5 === high) right[side] += 1
    }
  }
  const balanced = (right.low / all.low + right.high / all.high) / 2
  return { balanced, weak: balanced < weakBelow }
}

/** A text without case, marks, figures and signs: copies of it are told by this. */
function lettersOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
}

/** The fold of a text by its letters (FNV-1a). */
function foldOf(letters: string): number {
  let hash = 0x811c9dc5
  for (const character of letters) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash % folds
}
