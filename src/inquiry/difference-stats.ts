import type { Difference } from '../analysis/comparison/difference.ts'
import type { Finding } from '../evidence/finding.ts'

type Levels = Pick<
  Difference,
  'first' | 'second' | 'difference' | 'low' | 'high' | 'pValue' | 'level' | 'relative'
>

/** The figures of a finding about two levels: both, and their difference with its interval and p-value. */
export function levelStats({ first, second, difference, low, high, pValue, level, relative }: Levels) {
  return {
    first,
    second,
    difference,
    low,
    high,
    pValue,
    level,
    ...(relative === null ? {} : { relative }),
  } satisfies Finding['stats']
}

/** The figures of a finding about two groups: their levels, and how many cases each has. */
export function differenceStats(result: Omit<Difference, 'kind'>) {
  return {
    ...levelStats(result),
    n_segment: result.nFirst,
    n_against: result.nSecond,
  } satisfies Finding['stats']
}
