import type { CannotTell } from '../cannot-tell.ts'
import { benjaminiHochberg } from '../comparison/benjamini-hochberg.ts'
import { type Difference, differenceOf } from '../comparison/difference.ts'
import { holm } from '../comparison/holm.ts'
import type { Sample } from '../comparison/sample.ts'
import { type SampleRatio, sampleRatio } from './sample-ratio.ts'

/** One metric of a test in both groups. */
export interface AbMetric {
  readonly name: string
  readonly treated: Sample
  readonly control: Sample
}

/**
 * What stands between a test and a claim: `sample_ratio` (the groups are not of the planned sizes), `no_plan` (nobody settled
 * the size beforehand, so it may have been stopped when it looked good), `before_plan` (read before the planned size).
 */
export type AbFlag = 'sample_ratio' | 'no_plan' | 'before_plan'

export interface AbResult extends Difference {
  readonly name: string
  /** The p-value after the correction over all metrics. */
  readonly adjusted: number
  /** Beyond chance after the correction; say so as a claim only where `flags` is empty. */
  readonly significant: boolean
}

export interface AbReading {
  readonly kind: 'ab_reading'
  readonly ratio: SampleRatio | CannotTell
  readonly flags: readonly AbFlag[]
  readonly results: readonly AbResult[]
  readonly refused: readonly { readonly name: string; readonly why: CannotTell }[]
}

/**
 * A test of two groups over several metrics: differences (treated minus control) with intervals, p-values corrected over all of
 * them (Benjamini and Hochberg, or Holm where one false claim is too many), the sample-ratio check first. `assigned` are people
 * assigned to each group, `planned` the size a group that was settled beforehand and the planned shares. A flag never hides a figure; it forbids the
 * claim (peeking: Johari and others 2017).
 *
 * Example: 400/10000 against 500/10000 with a plan of 10,000 a group: +0.01, p 0.0006, no flags.
 */
export function readAbTest(
  metrics: readonly AbMetric[],
  assigned: { readonly treated: number; readonly control: number },
  options: {
    readonly planned?: { readonly perGroup: number; readonly shares?: readonly [number, number] }
    readonly correction?: 'bh' | 'holm'
    readonly level?: number
  } = {},
): AbReading {
  const { planned, correction = 'bh', level = 0.95 } = options
  const ratio = sampleRatio([assigned.treated, assigned.control], planned?.shares)
  const compared = metrics.map(({ name, treated, control }) => ({
    name,
    result: differenceOf(treated, control, level),
  }))
  const told = compared.flatMap(({ name, result }) =>
    result.kind === 'cannot_tell' ? [] : [{ name, result }],
  )
  const correct = correction === 'holm' ? holm : benjaminiHochberg
  const { adjusted, rejected } = correct(
    told.map(({ result }) => result.pValue),
    1 - level,
  )
  const flags: AbFlag[] = []
  if (ratio.kind === 'sample_ratio' && ratio.mismatch) flags.push('sample_ratio')
  if (planned === undefined) flags.push('no_plan')
  else if (Math.min(assigned.treated, assigned.control) < planned.perGroup) flags.push('before_plan')
  return {
    kind: 'ab_reading',
    ratio,
    flags,
    results: told.map(({ name, result }, place) => ({
      ...result,
      name,
      adjusted: adjusted[place] ?? 1,
      significant: rejected[place] === true,
    })),
    refused: compared.flatMap(({ name, result }) =>
      result.kind === 'cannot_tell' ? [{ name, why: result }] : [],
    ),
  }
}
