import type { AggregateCall, Dialect } from './dialect.ts'
import type { SimplePlan } from './plan-metric.ts'

/** One aggregate of rows: its value, the rows behind it, and what else its cell needs. */
export interface Aggregate {
  readonly value: string
  readonly n: string
  /** The rows' sample standard deviation, of an average. */
  readonly sd?: string
  /** The least and most of the currencies' names, where rows say them. */
  readonly leastCurrency?: string
  readonly mostCurrency?: string
}
export const aggregateParts = ['value', 'n', 'sd', 'leastCurrency', 'mostCurrency'] as const
export type AggregatePart = (typeof aggregateParts)[number]

/** What a simple metric's aggregate reads of each row. */
export interface RowParts {
  readonly expression: string
  readonly currency?: string | undefined
}

/** The parts that a plan's aggregate has. */
export function partsOf({ metric, cumulative }: SimplePlan): readonly AggregatePart[] {
  return aggregateParts.filter((part) => {
    if (part === 'sd') return metric.agg === 'average' && cumulative === undefined
    return part === 'value' || part === 'n' || currencyColumn(metric) !== undefined
  })
}

/** The column that says the money of what a metric adds up; a count is of no money. */
export function currencyColumn(metric: SimplePlan['metric']): string | undefined {
  return /^(count|count_distinct|sum_boolean)$/.test(metric.agg)
    ? undefined
    : metric.config?.meta?.currency_column
}

/** Writes a simple metric as aggregate functions over the rows that meet a condition. */
export function aggregateSql(
  metric: SimplePlan['metric'],
  { expression, currency }: RowParts,
  dialect: Dialect,
  condition?: string,
): Aggregate {
  const call = (name: AggregateCall, sql = expression) => dialect.aggregate(name, sql, condition)
  const counted = expression === '1' && condition === undefined ? 'count(*)' : call({ call: 'count' })
  const money =
    currency === undefined ? undefined : `CASE WHEN ${expression} IS NOT NULL THEN ${currency} END`
  return {
    value: valueSql(metric, expression, counted, dialect, condition),
    n: counted,
    ...(metric.agg === 'average' && { sd: dialect.float(call({ call: 'deviation' })) }),
    ...(money && { leastCurrency: call({ call: 'min' }, money), mostCurrency: call({ call: 'max' }, money) }),
  }
}

function valueSql(
  metric: SimplePlan['metric'],
  expression: string,
  counted: string,
  dialect: Dialect,
  condition?: string,
): string {
  const call = (name: AggregateCall, sql = expression) =>
    dialect.float(dialect.aggregate(name, sql, condition))
  switch (metric.agg) {
    case 'sum':
    case 'sum_boolean':
      return sumSql(call({ call: 'sum' }), dialect, condition)
    case 'count':
      return dialect.float(counted)
    case 'count_distinct':
      return call({ call: 'count_distinct' })
    case 'average':
      return call({ call: 'avg' }, dialect.float(expression))
    case 'median':
      return call({ call: 'percentile', p: 0.5, discrete: false })
    case 'percentile':
      return call({
        call: 'percentile',
        p: metric.percentile ?? 0.5,
        discrete: metric.percentile_type === 'discrete',
      })
    case 'min':
    case 'max':
      return call({ call: metric.agg })
  }
}

/** Rows that are there but do not meet the filter add up to zero; no rows at all, or only empty ones, to NULL. */
function sumSql(sum: string, dialect: Dialect, condition?: string): string {
  if (condition === undefined) return sum
  const meeting = dialect.aggregate({ call: 'count' }, '1', condition)
  return `CASE WHEN count(*) > 0 AND ${meeting} = 0 THEN 0 ELSE ${sum} END`
}
