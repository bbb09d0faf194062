import type { Insight } from '../../insights/insight.ts'

type Verdict = NonNullable<Insight['verdict']>['verdict']

/** Less than this share of the gap that was seen is a weaker gap. */
const muchLess = 0.5

/**
 * What a difference read again says of the one that was seen (`was`), by its interval: **holds** on the same side beyond
 * chance; **weakened** where it may be chance now or is surely less than half as large; **broken** where it lies on the other side
 * or is surely none; **cannot check** without an interval, or with one so wide that it holds both nothing and all that was seen.
 *
 * Example: −0.023 was seen. Now −0.021 (−0.025 to −0.017): holds. Now −0.006 (−0.009 to −0.003): weakened. Now +0.004
 * (0.001 to 0.007): broken. Now −0.01 (−0.05 to 0.03): cannot check.
 */
export function replayVerdict(
  was: number,
  now: { readonly low: number; readonly high: number } | null,
): Verdict {
  if (now === null || was === 0) return 'cannot_check'
  const [low, high] = was > 0 ? [now.low, now.high] : [-now.high, -now.low]
  const size = Math.abs(was)
  if (high <= 0) return 'broken'
  if (low > 0) return high < size * muchLess ? 'weakened' : 'holds'
  return high >= size ? 'cannot_check' : 'weakened'
}
