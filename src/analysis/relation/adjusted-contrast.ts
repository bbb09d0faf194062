import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { designEffect } from '../comparison/design-effect.ts'
import type { Estimate } from '../comparison/estimate.ts'
import { linearised } from '../comparison/linearised.ts'
import { levelOf, type Sample, weightOf } from '../comparison/sample.ts'
import { normalQuantile, normalTwoSided } from '../distributions.ts'

/** A segment and the others within one value of another driver. */
export interface ContrastStratum {
  readonly name: string
  readonly segment: Sample
  readonly against: Sample
}

export interface AdjustedContrast extends Estimate {
  readonly kind: 'adjusted_contrast'
  /** Segment minus the others, strata thrown together. */
  readonly crude: number
  /** The share of the crude difference that is left with the other driver held; below zero where it turns round. */
  readonly left: number
  /** Share of the segment's cases in strata that hold both sides: what the adjustment can speak of. */
  readonly overlap: number
  /** `stands`: beyond chance and at least half is left; `shrinks`: beyond chance but less; `gone`: the rest may be chance; `turns`. */
  readonly verdict: 'stands' | 'shrinks' | 'gone' | 'turns'
}

/** Less overlap than this says that the two drivers are one and the same. */
const leastOverlap = 0.2

/**
 * A contrast with another driver held, for drivers that overlap (contract and way of paying): differences within strata,
 * weighted by n1 n2 / (n1 + n2) (Mantel and Haenszel; Greenland and Robins 1985), independent variances within strata.
 * Rates, means or ratios of sums (weighted by their denominators), of one kind. `no_data` without a stratum that holds two cases of both sides or where less than a fifth of
 * the segment lies in such strata, `no_variation`, `different_kinds`.
 *
 * Example: Berkeley, women against men: crude -0.1416, by department +0.0184 (-0.0102 to 0.0471): `gone`.
 */
export function adjustedContrast(
  strata: readonly ContrastStratum[],
  level = 0.95,
): AdjustedContrast | CannotTell {
  const kinds = new Set(strata.flatMap(({ segment, against }) => [segment.kind, against.kind]))
  if (kinds.size > 1) return cannotTell('different_kinds', strata.length)
  const both = strata.filter(({ segment, against }) => canSpeak(segment) && canSpeak(against))
  const cases = strata.reduce((sum, { segment }) => sum + segment.n, 0)
  const overlap = cases > 0 ? both.reduce((sum, { segment }) => sum + segment.n, 0) / cases : 0
  if (both.length === 0 || overlap < leastOverlap) return cannotTell('no_data', both.length, 1)
  const parts = both.map(({ segment, against }) => ({
    weight: (weightOf(segment) * weightOf(against)) / (weightOf(segment) + weightOf(against)),
    difference: (levelOf(segment) ?? 0) - (levelOf(against) ?? 0),
    variance: varianceOf(segment) + varianceOf(against),
  }))
  const weights = parts.reduce((sum, part) => sum + part.weight, 0)
  const difference = parts.reduce((sum, part) => sum + part.weight * part.difference, 0) / weights
  const error = Math.sqrt(parts.reduce((sum, part) => sum + part.weight ** 2 * part.variance, 0)) / weights
  if (!Number.isFinite(error)) return cannotTell('not_finite', both.length)
  if (!(error > 0)) return cannotTell('no_variation', both.length)
  const crude =
    mergedLevel(strata.map(({ segment }) => segment)) - mergedLevel(strata.map(({ against }) => against))
  const half = normalQuantile((1 + level) / 2) * error
  const pValue = normalTwoSided(difference / error)
  const left = crude === 0 ? 1 : difference / crude
  return {
    kind: 'adjusted_contrast',
    crude,
    difference,
    low: difference - half,
    high: difference + half,
    pValue,
    left,
    overlap,
    verdict: pValue >= 1 - level ? 'gone' : left < 0 ? 'turns' : left < 0.5 ? 'shrinks' : 'stands',
  }
}

function canSpeak(sample: Sample): boolean {
  return sample.n >= 2 && weightOf(sample) > 0
}

/** Variance of a level within its stratum; of a rate by Agresti and Coull's centre, so that none of ten is not certain. */
function varianceOf(sample: Sample): number {
  if (sample.kind === 'ratio') return varianceOf(linearised(sample))
  if (sample.kind === 'mean') return sample.sd ** 2 / sample.n
  const share = (sample.successes + 1) / (sample.n + 2)
  const spread = sample.successes === 0 || sample.successes === sample.n ? share : sample.successes / sample.n
  return (designEffect(sample) * spread * (1 - spread)) / sample.n
}

function mergedLevel(samples: readonly Sample[]): number {
  const weight = samples.reduce((sum, sample) => sum + weightOf(sample), 0)
  const above = (sample: Sample) =>
    sample.kind === 'ratio' ? sample.numerator : (levelOf(sample) ?? 0) * sample.n
  return samples.reduce((sum, sample) => sum + above(sample), 0) / weight
}
