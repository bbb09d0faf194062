import type { DimensionInfo } from '../../metrics/catalog.ts'
import type { FindingIntent } from './finding-intents.ts'
import { rootsOf } from './root.ts'
import { searchVocabulary } from './search-vocabulary.ts'

/** What a person wants to know, as roots of words. */
export interface Goal {
  readonly text: string
  /** How much is spoken of something by any of its names: 1 for a whole name, less for parts; the role weighs half. */
  mentions(names: readonly string[]): number
  /** How much a kind of analysis is asked for. */
  asks(intent: FindingIntent): number
  /** The value of a column that is spoken of most, if any. */
  valueOf(dimension: DimensionInfo): { readonly value: string; readonly weight: number } | null
}

const roleWeight = 0.5
/** A part of a longer name says less than the whole. */
const partWeight = 0.5

const intents = new Map(
  Object.entries(searchVocabulary.intents).map(([intent, words]) => [
    intent,
    new Set(words.flatMap((word) => rootsOf(word))),
  ]),
)

/** Reads a goal sentence and the role of who asks. */
export function readGoal(text: string, role = ''): Goal {
  const said = new Set(rootsOf(text))
  const by = new Set(rootsOf(role))
  const weight = (root: string) => (said.has(root) ? 1 : by.has(root) ? roleWeight : 0)
  const mentions = (names: readonly string[]) => Math.max(0, ...names.map((name) => mention(name, weight)))
  return {
    text,
    mentions,
    asks(intent) {
      const words = intents.get(intent) ?? new Set()
      const hits = [...said].filter((root) => words.has(root)).length
      return Math.min(1, hits / 2)
    },
    valueOf(dimension) {
      const weighed = dimension.values
        .filter(({ value }) => typeof value === 'string')
        .map(({ value, label, synonyms }) => ({
          value: String(value),
          weight: wholeMention([String(value), label.en, label.vi, ...synonyms], weight),
        }))
      const best = weighed.toSorted((a, b) => b.weight - a.weight)[0]
      return best === undefined || best.weight === 0 ? null : best
    },
  }
}

function mention(name: string, weight: (root: string) => number): number {
  const roots = rootsOf(name)
  if (roots.length === 0) return 0
  const hits = roots.map(weight)
  const mean = hits.reduce((sum, hit) => sum + hit, 0) / roots.length
  return hits.every((hit) => hit > 0) ? mean : mean * partWeight
}

/** A value counts only as a whole: "high" alone does not mean "High school"; a number alone means nothing. */
function wholeMention(names: readonly string[], weight: (root: string) => number): number {
  return Math.max(
    0,
    ...names.map((name) => {
      const hits = rootsOf(name)
        .filter((root) => /\p{L}/u.test(root))
        .map(weight)
      return hits.length > 0 && hits.every((hit) => hit > 0) ? Math.min(...hits) : 0
    }),
  )
}
