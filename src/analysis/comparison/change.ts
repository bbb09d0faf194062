import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { dailyDifference } from './daily-difference.ts'
import { type Difference, differenceOf } from './difference.ts'
import { meanSample } from './mean-sample.ts'
import type { DailySample, Sample } from './sample.ts'

/**
 * `changed`: beyond chance and at least the practical minimum. `no_change`: beyond chance but smaller than matters, or the
 * whole interval lies within the practical minimum. `unclear`: chance may explain it, and a change that matters cannot
 * be ruled out either.
 */
type ChangeVerdict = 'changed' | 'no_change' | 'unclear'

export interface Change extends Omit<Difference, 'kind'> {
  readonly kind: 'change'
  readonly direction: 'up' | 'down' | 'flat'
  readonly verdict: ChangeVerdict
  /** As it was asked: a share of the earlier level. */
  readonly practicalMinimum: number
}

/**
 * The present period (`first`) against a comparable one (`second`): rates, means and ratios over their cases, daily series (both
 * beginning on the same weekday) by Welch's test over what their days are worth (`dailyDifference`). `practicalMinimum` is
 * the least change that matters, as a share of the earlier level.
 *
 * Example: 500/10000 after 400/10000 is +0.01, relative +0.25, `changed` at a practical minimum of 0.05.
 */
export function changeBetween(
  present: Sample | DailySample,
  earlier: Sample | DailySample,
  options: { readonly level?: number; readonly practicalMinimum?: number } = {},
): Change | CannotTell {
  const { level = 0.95, practicalMinimum = 0.05 } = options
  if ((present.kind === 'daily') !== (earlier.kind === 'daily')) return cannotTell('different_kinds')
  const result =
    present.kind === 'daily' && earlier.kind === 'daily'
      ? dailyDifference(present.values, earlier.values, { level })
      : differenceOf(cases(present), cases(earlier), level)
  if (result.kind === 'cannot_tell') return result
  return {
    ...result,
    kind: 'change',
    direction: result.difference > 0 ? 'up' : result.difference < 0 ? 'down' : 'flat',
    verdict: judge(result, practicalMinimum),
    practicalMinimum,
  }
}

function cases(sample: Sample | DailySample): Sample {
  return sample.kind === 'daily' ? meanSample(sample.values) : sample
}

function judge(difference: Difference, practicalMinimum: number): ChangeVerdict {
  const least = practicalMinimum * Math.abs(difference.second)
  const real = difference.pValue < 1 - difference.level
  if (real) return Math.abs(difference.difference) >= least ? 'changed' : 'no_change'
  return difference.low > -least && difference.high < least ? 'no_change' : 'unclear'
}
