import { equalCountsTest } from '../../analysis/relation/equal-counts.ts'
import { countsOf } from './group-counts.ts'
import type { Candidate, Group, SearchScope } from './insight-search.ts'

/** The largest group holds at least this many times its even share for it to be worth a sentence. */
const leastRatio = 1.25
/** From this many times its even share on, nobody would call the counts alike, however few they are. */
const farFromEven = 1.5
/** A second group stands out beside the first from here on, in standard errors. */
const clearly = 3

/** Whether rows fall on the values of a column alike, and on which one they do not. */
export async function imbalance(scope: SearchScope, group: Group): Promise<readonly Candidate[]> {
  const [reading] = await scope.read({
    metrics: [scope.rows.name],
    groupBy: [group.info.name],
    where: [...scope.where],
  })
  if (reading === undefined) return []
  const counts = countsOf(reading, group.info.name).toSorted((a, b) => b.count - a.count)
  const test = equalCountsTest(counts.map(({ count }) => count))
  const [first, second] = counts
  if (first === undefined || test.df === 0) return []
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const shared = { intent: 'imbalance', metric: scope.rows, readings: [reading], tests: 1 } as const
  const even: Candidate = {
    ...shared,
    names: { dimension: group.info.name, even: 'yes' },
    stats: { n_groups: counts.length, n: total, pValue: test.pValue },
    pValue: null,
    size: 0,
  }
  const share = first.count / total
  if (share < leastRatio / counts.length) return [even]
  const beside =
    counts.length > 3 &&
    second !== undefined &&
    (test.residuals[1] ?? 0) > clearly &&
    second.count >= leastRatio * test.expected &&
    first.count < 2 * second.count
  const both = beside ? first.count + second.count : first.count
  return [
    {
      ...shared,
      names: {
        dimension: group.info.name,
        segment: first.value,
        ...(beside ? { beside: second.value } : {}),
      },
      stats: {
        share: both / total,
        n: both,
        n_against: (total - both) / (counts.length - (beside ? 2 : 1)),
        n_total: total,
        pValue: test.pValue,
      },
      pValue: test.pValue,
      size: Math.min(1, (share - 1 / counts.length) / (1 - 1 / counts.length) + 0.15),
      ...(share < farFromEven / counts.length ? { otherwise: even } : {}),
    },
  ]
}
