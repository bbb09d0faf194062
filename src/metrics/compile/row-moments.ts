import type { SimplePlan } from './plan-metric.ts'
import type { Question } from './question.ts'
import { filterConditions, rowParts } from './row-parts.ts'
import type { Scope } from './scope.ts'

export const momentParts = ['rows', 'nn', 'nd', 'dd'] as const

/** What chance over a ratio is weighed by, in SQL: rows with a denominator, and the sums of the products of both. */
export type RowMoments = Readonly<Record<(typeof momentParts)[number], string>>

/** A ratio's parts, each a sum over the rows of one statement. */
export interface SummedPair {
  readonly numerator: SimplePlan
  readonly denominator: SimplePlan
}

/** Whether a plan adds up something of each row of a period, so that a row has its own part of it. */
export function isPlainSum({ metric, offset, cumulative }: SimplePlan): boolean {
  const taken =
    offset !== undefined || cumulative !== undefined || metric.non_additive_dimension !== undefined
  return !taken && /^(sum|count|sum_boolean)$/.test(metric.agg)
}

/** Writes the moments of a pair; each part of a row counts where its own filters hold. */
export function momentSql(question: Question, pair: SummedPair, scope: Scope): RowMoments {
  const { dialect } = question
  const above = rowValue(question, pair.numerator, scope)
  const below = rowValue(question, pair.denominator, scope)
  const sum = (one: string, two: string) => dialect.aggregate({ call: 'sum' }, `${one} * ${two}`)
  return {
    rows: dialect.aggregate({ call: 'count' }, below),
    nn: sum(above, above),
    nd: sum(above, below),
    dd: sum(below, below),
  }
}

/** What a row adds to a plan's sum as a number, NULL where it adds nothing. */
function rowValue(question: Question, plan: SimplePlan, scope: Scope): string {
  const { dialect } = question
  const { expression } = rowParts(question, plan, scope)
  const filters = filterConditions(question, plan, scope)
  const value = dialect.float(plan.metric.agg === 'count' ? '1' : expression)
  const known = plan.metric.agg === 'count' && expression !== '1' ? [`${expression} IS NOT NULL`] : []
  const conditions = [...filters, ...known]
  return conditions.length === 0 ? value : `CASE WHEN ${conditions.join(' AND ')} THEN ${value} END`
}

/** The moments of `1 - ratio`: every row's numerator is what is left of its denominator. */
export function complementMoments({ rows, nn, nd, dd }: RowMoments): RowMoments {
  return { rows, nn: `(${dd} - 2 * ${nd} + ${nn})`, nd: `(${dd} - ${nd})`, dd }
}

/** Moments as a cell holds them: nothing adds up to zero. */
export function filledMoments(column: (part: string) => string): RowMoments {
  const filled = (part: string) => `coalesce(${column(part)}, 0)`
  return { rows: filled('rows'), nn: filled('nn'), nd: filled('nd'), dd: filled('dd') }
}
