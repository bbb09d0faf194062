import { aggregateSql, type RowParts } from './aggregates.ts'
import { type Leaf, leafList } from './block.ts'
import type { Dialect } from './dialect.ts'

/** How rows are first put together by day. */
export interface Partial {
  readonly list: readonly string[]
  /** Rows are put together at all; a median needs every one of them. */
  readonly together: boolean
  /** What must stay apart beside the groups: the values of a distinct count. */
  readonly apart: readonly string[]
}

/** A leaf's rows of one day in columns `x`, `n`, `least` and `most` (of the currencies). */
export function partialParts({ plan }: Leaf, { expression, currency }: RowParts, dialect: Dialect): Partial {
  const { quote } = dialect
  const { agg } = plan.metric
  const call = (name: 'sum' | 'min' | 'max' | 'count', sql = expression) =>
    dialect.aggregate({ call: name }, sql)
  const money =
    currency === undefined ? undefined : `CASE WHEN ${expression} IS NOT NULL THEN ${currency} END`
  const list = (x: string, n: string, least?: string, most?: string) => [
    `${x} AS ${quote('x')}`,
    `${n} AS ${quote('n')}`,
    ...(least === undefined ? [] : [`${least} AS ${quote('least')}`]),
    ...(most === undefined ? [] : [`${most} AS ${quote('most')}`]),
  ]
  const monies = money === undefined ? [] : ([call('min', money), call('max', money)] as const)
  const one = `CASE WHEN ${expression} IS NULL THEN 0 ELSE 1 END`
  switch (agg) {
    case 'count_distinct':
      return { list: list(expression, call('count')), together: true, apart: [expression] }
    case 'median':
    case 'percentile':
      return { list: list(expression, one, money, money), together: false, apart: [] }
    case 'average':
      return {
        list: list(call('sum', dialect.float(expression)), call('count'), ...monies),
        together: true,
        apart: [],
      }
    case 'min':
    case 'max':
      return { list: list(call(agg), call('count'), ...monies), together: true, apart: [] }
    case 'count':
      return { list: list(call('count'), call('count')), together: true, apart: [] }
    case 'sum':
    case 'sum_boolean':
      return { list: list(call('sum'), call('count'), ...monies), together: true, apart: [] }
  }
}

/** Several days of `partialParts` as the leaf's columns. */
export function combinedParts(leaf: Leaf, dialect: Dialect): readonly string[] {
  const { metric } = leaf.plan
  const [x, n] = [dialect.quote('x'), dialect.quote('n')]
  const sum = (sql: string) => dialect.float(dialect.aggregate({ call: 'sum' }, sql))
  const rest = {
    n: sum(n),
    leastCurrency: `min(${dialect.quote('least')})`,
    mostCurrency: `max(${dialect.quote('most')})`,
  }
  const value = () => {
    if (metric.agg === 'average') return `${sum(x)} / nullif(${sum(n)}, 0)`
    if (/^(sum|sum_boolean|count)$/.test(metric.agg)) return sum(x)
    return aggregateSql(metric, { expression: x }, dialect).value
  }
  return leafList(leaf, { value: value(), ...rest }, dialect)
}
