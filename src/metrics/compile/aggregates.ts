import { AppError } from '../../errors.ts'
import { columnSql, metricSql } from '../column-sql.ts'
import { parseFilter } from '../filter-template.ts'
import { findDimension } from '../find-dimension.ts'
import type { ModelDefinition, SourceDefinition } from '../metric.ts'
import type { Dialect } from './dialect.ts'
import type { MetricPlan } from './plan-metric.ts'
import type { Scope } from './scope.ts'

export type SimplePlan = Extract<MetricPlan, { kind: 'simple' }>

/** One aggregate of rows: its value, the rows behind it, and their standard deviation for an average. */
export interface Aggregate {
  readonly value: string
  readonly n: string
  readonly sd?: string
}

/** Writes a simple metric as aggregate functions over a scope. */
export function aggregateSql(
  definition: SourceDefinition,
  plan: SimplePlan,
  scope: Scope,
  dialect: Dialect,
): Aggregate {
  const { agg } = plan.metric
  const conditions = plan.filters.map((filter) => filterSql(definition, plan.model, filter, scope))
  const filter = conditions.length === 0 ? '' : ` FILTER (WHERE ${conditions.join(' AND ')})`
  const raw = scope.own(metricSql(plan.model, plan.metric))
  const expression = agg === 'sum_boolean' ? `CAST(${dialect.strictTruth(raw)} AS INTEGER)` : raw
  const n = `count(${expression})${filter}`
  const over = (call: string) => dialect.float(`${call}${filter}`)
  switch (agg) {
    case 'sum':
    case 'sum_boolean':
      return { value: sumSql(over(`sum(${expression})`), filter), n }
    case 'count':
      return { value: over(`count(${expression})`), n }
    case 'count_distinct':
      return { value: over(`count(DISTINCT ${expression})`), n }
    case 'average':
      return {
        value: over(`avg(${dialect.float(expression)})`),
        n,
        sd: over(dialect.deviation(expression)),
      }
    case 'median':
      return { value: over(dialect.median(expression)), n }
    case 'min':
    case 'max':
      return { value: over(`${agg}(${expression})`), n }
  }
}

/** Rows that are there but do not meet the filter add up to zero; no rows at all, or only empty ones, to NULL. */
function sumSql(sum: string, filter: string): string {
  return filter === '' ? sum : `CASE WHEN count(*) > 0 AND count(*)${filter} = 0 THEN 0 ELSE ${sum} END`
}

/** A filter over own columns runs beside the table, where bare column names are known; else after the joins. */
function filterSql(
  definition: SourceDefinition,
  model: ModelDefinition,
  filter: string,
  scope: Scope,
): string {
  const parsed = parseFilter(filter)
  if (!parsed.ok) throw new AppError('metric_unsupported', { name: parsed.found })
  const found = parsed.parts.map((part) =>
    'sql' in part ? part : { ...part, ...findDimension(definition, model, part.dimension) },
  )
  const joined = found.some((part) => 'join' in part)
  const sql = found
    .map((part) => {
      if ('sql' in part) return part.sql
      return joined ? scope.dimension(part.dimension).sql : columnSql(part.column)
    })
    .join('')
  return joined ? `(${sql})` : scope.own(`(${sql})`)
}
