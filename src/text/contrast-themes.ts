import { type CannotTell, cannotTell } from '../analysis/cannot-tell.ts'
import { benjaminiHochberg } from '../analysis/comparison/benjamini-hochberg.ts'
import type { Interval } from '../analysis/comparison/estimate.ts'
import { wilsonInterval } from '../analysis/comparison/wilson.ts'
import { normalTwoSided } from '../analysis/distributions.ts'
import { logOdds } from './log-odds.ts'
import { mergePhrases, type PhraseGroup } from './merge-phrases.ts'
import { type CustomerText, findPhrases, type Phrase } from './phrases.ts'
import type { Side } from './star-sides.ts'
import { tellingWords } from './telling-words.ts'
import { themeLabels } from './theme-labels.ts'

/** How many customers of one side speak of a theme. */
export interface ThemeShare extends Interval {
  readonly customers: number
  readonly of: number
  readonly share: number
}

/** A matter that customers of the low side bring up more than those of the high side. */
export interface Theme {
  /** Its most telling phrases, up to three that stand in different texts, the first one its name. */
  readonly labels: readonly string[]
  readonly phrases: readonly string[]
  readonly low: ThemeShare
  readonly high: ThemeShare
  /** z-score of the strongest phrase. */
  readonly z: number
  readonly pValue: number
  /** Mean of the stars of all texts on it; null where none has any. */
  readonly meanStars: number | null
  /** The texts on it, places in the list given, of the low and of the high side. */
  readonly texts: { readonly low: readonly number[]; readonly high: readonly number[] }
}

export interface Themes {
  readonly kind: 'themes'
  /** The most customers more than expected first. */
  readonly themes: readonly Theme[]
  readonly customers: { readonly low: number; readonly high: number }
  /** How many phrases were compared. */
  readonly tested: number
}

/** So many customers a side are needed, and so many texts for a phrase. */
const leastCustomers = 20
const leastTexts = 5
/** The prior weighs a tenth of what is known of both sides together. */
const priorWeight = 0.1
/** Named by the low side so much more often, by share, that it is worth a sentence. */
const practicalMinimum = 1.5

/**
 * What the low side speaks of more than the high side: phrases whose log-odds with an informative Dirichlet prior
 * (Monroe 2008) survive a false-discovery rate of 0.05 over all phrases, merged into themes. Customers are counted once a
 * side, however often they say it. `cannot_tell` with fewer than 20 customers a side.
 */
export function contrastThemes(
  texts: readonly CustomerText[],
  sides: readonly (Side | null)[],
): Themes | CannotTell {
  const low = places(sides, 'low')
  const high = places(sides, 'high')
  const customers = { low: customersOf(texts, low), high: customersOf(texts, high) }
  const fewest = Math.min(customers.low, customers.high)
  if (fewest === 0) return cannotTell('no_data')
  if (fewest < leastCustomers) return cannotTell('small_sample', fewest, leastCustomers)
  const compared = [...low, ...high].map((at) => texts[at]).filter((text) => text !== undefined)
  const weighed = weighPhrases(findPhrases(compared, leastTexts), low.length, compared.length)
  const groups = mergePhrases(
    weighed.kept.map(({ phrase }) => phrase),
    compared.map(tellingWords),
  )
  const place = (at: number) => (at < low.length ? low[at] : high[at - low.length]) ?? 0
  const themes = groups.map((group) => {
    const own = [...group.texts].toSorted((one, two) => one - two)
    const sided = {
      low: own.filter((at) => at < low.length).map(place),
      high: own.filter((at) => at >= low.length).map(place),
    }
    return themeOf(group, weighed.kept, { texts, sided, customers })
  })
  return {
    kind: 'themes',
    themes: themes
      .filter((theme) => theme.low.share >= practicalMinimum * theme.high.share)
      .toSorted((one, two) => excess(two) - excess(one)),
    customers,
    tested: weighed.tested,
  }
}

interface Weighed {
  readonly phrase: Phrase
  readonly z: number
  readonly pValue: number
}

/** Phrases of the low side, whose texts come first, that are no chance, the strongest first. */
function weighPhrases(phrases: readonly Phrase[], lows: number, total: number) {
  const counts = new Map(
    phrases.map((phrase) => {
      const first = [...phrase.texts].filter((at) => at < lows).length
      return [phrase, { first, second: phrase.texts.size - first }]
    }),
  )
  const scores = logOdds(counts, ({ first, second }) => priorWeight * (first + second))
  const all = [...scores].map(([phrase, z]): Weighed => ({ phrase, z, pValue: normalTwoSided(z) }))
  const { rejected } = benjaminiHochberg(all.map(({ pValue }) => pValue))
  const kept = all.filter(({ z }, at) => z > 0 && rejected[at] === true)
  const strongestFirst = kept.toSorted((one, two) => two.z - one.z)
  const everywhere = lows / Math.max(1, total - lows)
  return { tested: Math.max(1, all.length), kept: withoutFollowers(strongestFirst, lows, everywhere) }
}

/**
 * Leaves out phrases that only follow from stronger ones: in the texts where none of those stands, they lean no more to the
 * low side than anything does (the name of the product that a complaint is about).
 */
function withoutFollowers(phrases: readonly Weighed[], lows: number, everywhere: number): readonly Weighed[] {
  const told = new Set<number>()
  return phrases.filter(({ phrase }) => {
    const own = [...phrase.texts].filter((at) => !told.has(at))
    const low = own.filter((at) => at < lows).length
    const follows = low < practicalMinimum * everywhere * (own.length - low)
    if (!follows) for (const at of own) told.add(at)
    return !follows
  })
}

function themeOf(
  group: PhraseGroup,
  kept: readonly Weighed[],
  found: {
    readonly texts: readonly CustomerText[]
    readonly sided: Theme['texts']
    readonly customers: Themes['customers']
  },
): Theme {
  const { texts, sided, customers } = found
  const stars = [...sided.low, ...sided.high].flatMap((at) => texts[at]?.stars ?? [])
  const own = kept.filter(({ phrase }) => group.phrases.includes(phrase))
  return {
    labels: themeLabels(own.map(({ phrase }) => phrase)),
    phrases: own.map(({ phrase }) => phrase.label),
    low: shareOf(customersOf(texts, sided.low), customers.low),
    high: shareOf(customersOf(texts, sided.high), customers.high),
    z: own[0]?.z ?? 0,
    pValue: own[0]?.pValue ?? 1,
    meanStars: stars.length === 0 ? null : stars.reduce((sum, one) => sum + one, 0) / stars.length,
    texts: sided,
  }
}

/** Customers of the low side beyond what the high side's share lets expect. */
function excess({ low, high }: Theme): number {
  return low.customers - high.share * low.of
}

function shareOf(customers: number, of: number): ThemeShare {
  return { customers, of, share: customers / of, ...wilsonInterval(customers, of) }
}

function places(sides: readonly (Side | null)[], side: Side): readonly number[] {
  return sides.flatMap((one, at) => (one === side ? [at] : []))
}

function customersOf(texts: readonly CustomerText[], at: readonly number[]): number {
  return new Set(at.map((place) => texts[place]?.customer)).size
}
