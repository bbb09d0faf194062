import { expect, test } from 'vitest'
import type { SearchScope } from '../../../../src/inquiry/search/insight-search.ts'
import { matureScope } from '../../../../src/inquiry/search/mature-scope.ts'
import { readGoal } from '../../../../src/inquiry/search/read-goal.ts'
import type { MetricInfo } from '../../../../src/metrics/catalog.ts'
import type { MetricQueryInput } from '../../../../src/metrics/query.ts'
import { catalog, modelOf } from '../sample-shop.ts'

const [rate] = catalog.metrics
if (rate === undefined) throw new Error('the catalogue has no metric')
const plain: MetricInfo = rate
const slow: MetricInfo = { ...plain, maturesAfterDays: 240 }

function scopeOf(from: string, to: string) {
  const asked: Omit<MetricQueryInput, 'source'>[] = []
  const scope: SearchScope = {
    goal: readGoal('who comes back', ''),
    model: modelOf(from, to),
    rows: plain,
    metrics: [slow],
    groups: [],
    texts: [],
    calendar: null,
    record: '',
    where: [],
    async read(query) {
      asked.push(query)
      return []
    },
  }
  return { scope, asked }
}

test('a metric whose cases need time is searched to its last day, in series and in groups', async () => {
  const { scope, asked } = scopeOf('2025-01-01', '2026-11-22')
  const own = matureScope(scope, [plain, slow])
  await own?.read({ metrics: ['rate'], groupBy: ['device'] })
  expect(asked).toEqual([
    { metrics: ['rate'], groupBy: ['device'], timeRange: { from: '2025-01-01', to: '2026-03-27' } },
  ])
  // March lacks four of its days, which is more than a tenth.
  expect(own?.calendar?.range).toEqual({ from: '2025-01-01', to: '2026-02-28' })
})

test('any other is searched as it was', () => {
  const { scope } = scopeOf('2025-01-01', '2026-11-22')
  expect(matureScope(scope, [plain])).toBe(scope)
})

test('a table without a day that is old enough is not searched for it', () => {
  const { scope } = scopeOf('2026-08-01', '2026-11-22')
  expect(matureScope(scope, [slow])).toBeNull()
})
