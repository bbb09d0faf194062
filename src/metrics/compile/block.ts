import { type Aggregate, type AggregatePart, partsOf } from './aggregates.ts'
import type { Dialect } from './dialect.ts'
import type { SimplePlan } from './plan-metric.ts'
import type { Question } from './question.ts'
import { momentParts, type RowMoments } from './row-moments.ts'
import { groupNames, type Key } from './rows.ts'

/** One plan of a statement; its columns are called `PREFIX_PART`. */
export interface Leaf {
  readonly plan: SimplePlan
  readonly prefix: string
  /** The denominator of a ratio whose numerator is `plan`: their rows' moments are wanted and no aggregate. */
  readonly denominator?: SimplePlan
}

/** Plans that one SELECT over one model's rows answers. */
export interface Block {
  readonly plan: SimplePlan
  readonly leaves: readonly Leaf[]
}

/** The names of the columns that every block gives to group by: `g0` and on, `t` for the period. */
export function keyColumns(question: Question): readonly string[] {
  return [...groupNames(question).map((_, index) => `g${index}`), ...(question.query.grain ? ['t'] : [])]
}

/** The columns of a leaf with the part they hold. */
export function leafColumns({ plan, prefix, denominator }: Leaf): readonly LeafColumn[] {
  const parts = denominator === undefined ? partsOf(plan) : momentParts
  return parts.map((part) => ({ column: `${prefix}_${part}`, part }))
}

interface LeafColumn {
  readonly column: string
  readonly part: AggregatePart | keyof RowMoments
}

/** The SELECT list of a leaf's aggregate or moments. */
export function leafList(leaf: Leaf, sql: Aggregate | RowMoments, dialect: Dialect): readonly string[] {
  const written: Readonly<Partial<Record<LeafColumn['part'], string>>> = sql
  return leafColumns(leaf).map(({ column, part }) => `${written[part] ?? 'NULL'} AS ${dialect.quote(column)}`)
}

/** The SELECT list of a leaf that this statement does not answer. */
export function emptyList(leaf: Leaf, dialect: Dialect): readonly string[] {
  return leafColumns(leaf).map(({ column, part }) => {
    const empty = /Currency$/.test(part) ? dialect.text('NULL') : dialect.float('NULL')
    return `${empty} AS ${dialect.quote(column)}`
  })
}

/** Keys as a SELECT list and as a GROUP BY clause. */
export function keyList(keys: readonly Key[], dialect: Dialect): readonly string[] {
  return keys.map(({ sql, column }) => `${sql} AS ${dialect.quote(column)}`)
}

export function groupBy(keys: readonly string[], dialect: Dialect): string {
  return keys.length === 0 ? '' : `GROUP BY ${keys.map(dialect.groupKey).join(', ')}`
}

export function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
}

/** A statement's lines without the empty ones. */
export function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}
