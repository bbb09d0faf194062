import type { Interval } from './estimate.ts'
import type { RateSample } from './sample.ts'
import { wilsonInterval } from './wilson.ts'

/**
 * Difference of two independent shares (first minus second) with its interval: Newcombe's hybrid score interval,
 * method 10 of Newcombe 1998, Statistics in Medicine 17:873. Both samples need at least one case.
 *
 * Example: 56 of 70 against 48 of 80 gives 0.2, from 0.0524 to 0.3339.
 */
export function newcombeDifference(
  first: RateSample,
  second: RateSample,
  level = 0.95,
): Interval & { readonly difference: number } {
  const p1 = first.successes / first.n
  const p2 = second.successes / second.n
  const a = wilsonInterval(first.successes, first.n, level)
  const b = wilsonInterval(second.successes, second.n, level)
  const difference = p1 - p2
  return {
    difference,
    low: difference - Math.hypot(p1 - a.low, b.high - p2),
    high: difference + Math.hypot(a.high - p1, p2 - b.low),
  }
}
