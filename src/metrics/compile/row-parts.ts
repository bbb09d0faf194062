import { AppError } from '../../errors.ts'
import { columnSql, metricSql } from '../column-sql.ts'
import { parseFilter } from '../filter-template.ts'
import { findDimension } from '../find-dimension.ts'
import { currencyColumn, type RowParts } from './aggregates.ts'
import type { SimplePlan } from './plan-metric.ts'
import type { Question } from './question.ts'
import { dimensionSql, type Scope } from './scope.ts'

/** What a plan reads of each row, as references outside of its table. */
export function rowParts({ dialect }: Question, plan: SimplePlan, scope: Scope): RowParts {
  const sql = metricSql(plan.model, plan.metric, dialect.quote)
  const currency = currencyColumn(plan.metric)
  const money = plan.model.columns.find(({ name }) => name === currency) ?? { name: currency ?? '' }
  const truth = plan.metric.agg === 'sum_boolean'
  return {
    expression:
      sql === '1' ? sql : truth ? dialect.zeroOne(dialect.strictTruth(scope.own(sql))) : scope.own(sql),
    ...(currency !== undefined && {
      currency: `coalesce(${dialect.text(scope.own(columnSql(money, dialect.quote)))}, '?')`,
    }),
  }
}

/** The filters of a plan as SQL outside of its table. */
export function filterConditions(question: Question, plan: SimplePlan, scope: Scope): readonly string[] {
  return plan.filters.map((filter) => filterSql(question, plan, filter, scope))
}

/** A filter over own columns runs beside the table, where bare column names are known; else after the joins. */
function filterSql(question: Question, plan: SimplePlan, filter: string, scope: Scope): string {
  const { definition, dialect } = question
  const parsed = parseFilter(filter)
  if (!parsed.ok)
    throw new AppError('metric_unsupported', { name: plan.metric.name, construct: parsed.found })
  const found = parsed.parts.map((part) =>
    'sql' in part ? part : { ...part, ...findDimension(definition, plan.model, part.dimension) },
  )
  const joined = found.some((part) => 'joins' in part && part.joins.length > 0)
  const sql = found
    .map((part) => {
      if ('sql' in part) return part.sql
      const value = joined ? scope.dimension(part.dimension).sql : dimensionSql(part.column, question)
      return part.grain === undefined ? value : dialect.period(value, part.grain)
    })
    .join('')
  return joined ? `(${sql})` : scope.own(`(${sql})`)
}
