import { AppError } from '../../errors.ts'
import type { SimplePlan } from './plan-metric.ts'
import type { Question } from './question.ts'
import { createScope, dimensionSql, type Scope } from './scope.ts'
import { type Compared, filterCondition } from './where.ts'

export interface Key {
  readonly column: string
  readonly sql: string
}

/** The rows of one model that a query is about, before they are put together. */
export interface Rows {
  readonly scope: Scope
  /** What the query groups by, `g0` and on. */
  readonly groups: readonly Key[]
  /** The rows' wall time, moved by the plan's offset, where the query or the plan needs it. */
  readonly time: string | undefined
  /** The query's filters; without its time range. */
  readonly conditions: readonly string[]
}

/**
 * Opens the rows behind a plan. Throws `dimension_unknown`, `input_invalid`, and `metric_unsupported` for a model
 * without time and for an offset that the query's grain cannot be moved by.
 */
export function openRows(question: Question, plan: SimplePlan): Rows {
  const { query, dialect, params } = question
  const scope = createScope(question, plan.model)
  const compared = (name: string) => comparedDimension(scope, name, question)
  const groups = groupNames(question).map((name, index) => ({ column: `g${index}`, sql: compared(name).sql }))
  const filters = query.where.map((filter) =>
    filterCondition(filter, compared(filter.dimension), dialect, params),
  )
  const timed = query.grain !== undefined || query.timeRange !== undefined || plan.cumulative !== undefined
  if (!timed) {
    if (plan.offset !== undefined) throw unsupported(plan, 'offset_window')
    return { scope, groups, time: undefined, conditions: filters }
  }
  const time = timeOf(question, plan, scope)
  const moved = movedTime(question, plan, time)
  return { scope, groups, time: moved.time, conditions: [...filters, ...moved.conditions] }
}

/** The dimensions that a query groups by, each once. */
export function groupNames({ query }: Pick<Question, 'query'>): readonly string[] {
  return [...new Set(query.groupBy)]
}

/** A dimension as groups show it: a time column by its own granularity. */
function comparedDimension(scope: Scope, name: string, { dialect }: Question): Compared {
  const { column, sql } = scope.dimension(name)
  if (column.dimension?.type !== 'time') return { column, sql }
  return { column, sql: dialect.period(sql, column.granularity ?? 'day') }
}

function timeOf(question: Question, { model, metric }: SimplePlan, scope: Scope): string {
  const name = metric.agg_time_dimension ?? model.agg_time_dimension
  const column = model.columns.find((candidate) => candidate.name === name)
  if (column === undefined) throw new AppError('metric_unsupported', { name: metric.name, model: model.name })
  return scope.own(dimensionSql(column, question))
}

/** A value that lies an offset back belongs to the time so much later; a day that no month has belongs to none. */
function movedTime({ query, dialect }: Question, plan: SimplePlan, time: string) {
  const { offset } = plan
  if (offset === undefined) return { time, conditions: [] }
  const day = dialect.period(time, 'day')
  const moved = dialect.laterBy(day, String(offset.count), offset.unit)
  if (offset.unit === 'day' || (query.grain !== 'day' && query.grain !== 'week'))
    return { time: moved, conditions: [] }
  if (query.grain === 'week') throw unsupported(plan, 'offset_window')
  return { time: moved, conditions: [`${dialect.laterBy(moved, String(-offset.count), 'month')} = ${day}`] }
}

function unsupported({ metric }: SimplePlan, construct: string): AppError {
  return new AppError('metric_unsupported', { name: metric.name, construct })
}
