import type { Action } from './insight.ts'

/**
 * The value that a target stands for beside a baseline, in the metric's unit: what was said, or the baseline with a share more
 * or less of it. "Down 10 %" from 200 orders is 180.
 */
export function targetValue(target: NonNullable<Action['target']>, baseline: number): number {
  if (!target.relative) return target.value
  return baseline + (target.direction === 'up' ? 1 : -1) * target.value * Math.abs(baseline)
}
