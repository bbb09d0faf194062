import { median } from '../median.ts'
import { autocorrelations } from './autocorrelation.ts'
import { robustSigma } from './robust-sigma.ts'

/** Seasons that it takes to see one. */
const leastSeasons = 4
/** Below this share of the steps, a season is no part of the picture, however significant. */
const leastCorrelation = 0.3
/** One-sided 95 % of the normal distribution. */
const limit = 1.645
/** Steps further out than this many sigmas are drawn in. */
const outlierSigmas = 4

/**
 * The one of the `candidates` (in steps) that the changes from value to value repeat after, or null: the largest
 * autocorrelation of the first differences that is over 0.3 and over Bartlett's limit (the test of the M4 competition's
 * benchmarks), outliers drawn in so that neither level shifts nor spikes hide it. A period is tried from four seasons on.
 *
 * Example: AirPassengers with 4, 7 and 12 has period 12.
 */
export function seasonAmong(values: readonly number[], candidates: readonly number[]): number | null {
  const periods = candidates.filter((period) => period >= 2 && values.length >= leastSeasons * period)
  if (periods.length === 0) return null
  const steps = values.slice(1).map((value, place) => value - (values[place] ?? 0))
  const usual = median(steps)
  const reach = outlierSigmas * robustSigma(values)
  if (!(reach > 0)) return null
  const calm = steps.map((step) => Math.min(usual + reach, Math.max(usual - reach, step)))
  const correlations = autocorrelations(calm, Math.max(...periods))
  let best: { readonly period: number; readonly correlation: number } | null = null
  for (const period of periods) {
    const shorter = correlations.slice(1, period).reduce((sum, one) => sum + one * one, 0)
    const chance = limit * Math.sqrt((1 + 2 * shorter) / calm.length)
    const correlation = correlations[period] ?? 0
    if (correlation <= Math.max(leastCorrelation, chance)) continue
    if (best === null || correlation > best.correlation) best = { period, correlation }
  }
  return best?.period ?? null
}
