import type { CannotTell } from '../cannot-tell.ts'
import { type Difference, differenceOf } from './difference.ts'
import type { Sample } from './sample.ts'
import { type SampleLimits, sampleLimits, smallSample } from './small-sample.ts'

export interface Contrast extends Omit<Difference, 'kind'> {
  readonly kind: 'contrast'
}

/**
 * One segment (`first`) against the rest or against another segment (`second`): rates, means or ratios of sums, with interval, p-value and
 * both sizes. Refuses either side under the small-sample limits.
 *
 * Example: new visitors 422/1694 against the rest 1486/10636: 0.2491 against 0.1397, difference 0.1094.
 */
export function contrastOf(
  segment: Sample,
  against: Sample,
  options: { readonly level?: number; readonly limits?: SampleLimits } = {},
): Contrast | CannotTell {
  const { level = 0.95, limits = sampleLimits } = options
  const pooled = pooledRate(segment, against)
  const refused = smallSample(segment, limits, pooled) ?? smallSample(against, limits, pooled)
  if (refused !== null) return refused
  const result = differenceOf(segment, against, level)
  return result.kind === 'cannot_tell' ? result : { ...result, kind: 'contrast' }
}

function pooledRate(one: Sample, two: Sample): number | undefined {
  if (one.kind !== 'rate' || two.kind !== 'rate' || one.n + two.n === 0) return undefined
  return (one.successes + two.successes) / (one.n + two.n)
}
