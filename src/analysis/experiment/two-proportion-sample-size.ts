import { normalQuantile } from '../distributions.ts'

export interface SampleSize {
  /** Cases in each of the two groups, before rounding. */
  readonly exact: number
  /** Cases in each of the two groups. */
  readonly perGroup: number
}

/**
 * Cases a group for a two-sided test of two shares to see `target` against `baseline` (R `power.prop.test`; Fleiss
 * 1981). Null when the shares are equal or outside 0 to 1.
 *
 * Example: 0.5 to 0.75 at power 0.9 needs 76.7; 0.20 to 0.25 at power 0.8 needs 1,094.
 */
export function twoProportionSampleSize(
  baseline: number,
  target: number,
  power = 0.8,
  alpha = 0.05,
): SampleSize | null {
  const inside = [baseline, target].every((share) => share >= 0 && share <= 1)
  if (!inside || baseline === target) return null
  const pooled = (baseline + target) / 2
  const exact =
    ((normalQuantile(1 - alpha / 2) * Math.sqrt(2 * pooled * (1 - pooled)) +
      normalQuantile(power) * Math.sqrt(baseline * (1 - baseline) + target * (1 - target))) /
      (baseline - target)) **
    2
  return { exact, perGroup: Math.ceil(exact) }
}
