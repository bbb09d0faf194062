import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import type { RatioSample, Sample } from './sample.ts'
import { isSteady } from './steady-ratio.ts'

export interface SampleLimits {
  /** Least cases, of a ratio its least denominator; a metric's own `minDenominator` where it has one. */
  readonly minCases: number
  /** Least successes and least failures of a rate. */
  readonly minEvents: number
}

/** An average (or ratio) of fewer cases lets one odd case speak for all. */
const leastCasesOfMean = 20

export const sampleLimits: SampleLimits = { minCases: 100, minEvents: 5 }

/**
 * Refuses a group that is too small to show a figure for, whatever its rate; null when it is large enough.
 * With `expectedRate` (the rate of everybody) the events are those expected of the group, after Cochran 1954: none among
 * 1,000 where 50 were due is evidence, none among 20 is not.
 *
 * A ratio of sums needs 20 rows and a denominator that is known well enough (`isSteady`).
 *
 * Example: 9 of 14 orders is refused: `{reason: 'small_sample', n: 14, needed: 100}`.
 */
export function smallSample(
  sample: Sample,
  limits: SampleLimits = sampleLimits,
  expectedRate?: number,
): CannotTell | null {
  if (sample.kind === 'ratio') return smallRatio(sample, limits)
  const least = sample.kind === 'mean' ? Math.max(leastCasesOfMean, limits.minCases) : limits.minCases
  if (sample.n < least) return cannotTell('small_sample', sample.n, least)
  if (sample.kind === 'mean') return null
  const rate = expectedRate ?? sample.successes / sample.n
  const rarer = Math.min(rate, 1 - rate)
  if (rarer * sample.n >= limits.minEvents) return null
  return rarer > 0
    ? cannotTell('small_sample', sample.n, Math.ceil(limits.minEvents / rarer))
    : cannotTell('small_sample', sample.n)
}

function smallRatio(sample: RatioSample, { minCases }: SampleLimits): CannotTell | null {
  if (sample.n < leastCasesOfMean) return cannotTell('small_sample', sample.n, leastCasesOfMean)
  if (sample.denominator < minCases) return cannotTell('small_sample', sample.denominator, minCases)
  return isSteady(sample) ? null : cannotTell('small_sample', sample.n)
}
