import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { chiSquareUpper } from '../distributions.ts'

/** One group's cases in the sample and in the population that it is to speak for. */
export interface Represented {
  readonly name: string
  readonly sample: number
  readonly population: number
}

export interface Representation {
  readonly kind: 'representation'
  /** Population stability index: under 0.1 the two are alike, from 0.25 on they are of other people. */
  readonly psi: number
  readonly statistic: number
  readonly df: number
  readonly pValue: number
  /** Beyond chance and large enough to matter: what the sample says must not be told of all. */
  readonly unlike: boolean
  /** The group that adds most to the index among those that the sample has too many of, with its two shares. */
  readonly over: { readonly name: string; readonly sample: number; readonly population: number }
}

/** Siddiqi's line from which a shift is worth looking at, and the p-value below which it is no chance. */
const notable = 0.1
const sure = 0.01

/**
 * Is a sample made of the same groups as the population? Population stability index (Siddiqi 2006, Credit Risk Scorecards;
 * its lines 0.1 and 0.25), beside the chi-square test of homogeneity, since small samples reach any index by chance
 * (Yurdakul and Naranjo 2020). Where a side lacks a group, half a case is put into every cell. `no_data` under two
 * groups or without cases, `not_finite`, `not_positive` for a count below zero.
 *
 * Example: 60 and 40 of a sample, 500 and 500 of the population: index 0.0405, statistic 3.638, p 0.0565, not unlike.
 */
export function sampleAgainstPopulation(groups: readonly Represented[]): Representation | CannotTell {
  const counts = groups.flatMap(({ sample, population }) => [sample, population])
  if (!counts.every(Number.isFinite)) return cannotTell('not_finite')
  if (counts.some((count) => count < 0)) return cannotTell('not_positive')
  const known = groups.filter(({ sample, population }) => sample + population > 0)
  const all = { sample: total(known, 'sample'), population: total(known, 'population') }
  const least = Math.min(all.sample, all.population)
  if (known.length < 2 || least === 0) return cannotTell('no_data', known.length, 2)
  const added = known.some(({ sample, population }) => sample === 0 || population === 0) ? 0.5 : 0
  const shares = known.map(({ name, sample, population }) => {
    const [own, expected] = [
      (sample + added) / (all.sample + added * known.length),
      (population + added) / (all.population + added * known.length),
    ]
    return { name, sample: own, population: expected, part: (own - expected) * Math.log(own / expected) }
  })
  const psi = shares.reduce((sum, { part }) => sum + part, 0)
  const statistic = homogeneity(known, all)
  const df = known.length - 1
  const pValue = chiSquareUpper(statistic, df)
  const [over] = shares
    .filter((share) => share.sample >= share.population)
    .toSorted((one, other) => other.part - one.part)
  if (over === undefined) return cannotTell('no_variation')
  const { name, sample, population } = over
  return {
    kind: 'representation',
    psi,
    statistic,
    df,
    pValue,
    unlike: psi >= notable && pValue < sure,
    over: { name, sample, population },
  }
}

function homogeneity(
  groups: readonly Represented[],
  all: { readonly sample: number; readonly population: number },
): number {
  const whole = all.sample + all.population
  return groups.reduce((sum, group) => {
    const both = group.sample + group.population
    const cell = (side: 'sample' | 'population') => {
      const expected = (both * all[side]) / whole
      return (group[side] - expected) ** 2 / expected
    }
    return sum + cell('sample') + cell('population')
  }, 0)
}

function total(groups: readonly Represented[], side: 'sample' | 'population'): number {
  return groups.reduce((sum, group) => sum + group[side], 0)
}
