import { columnSql } from '../column-sql.ts'
import { findDimension, type Join } from '../find-dimension.ts'
import type { ColumnDefinition, ModelDefinition } from '../metric.ts'
import type { Dialect } from './dialect.ts'
import type { Question } from './question.ts'

/** The columns that one statement reads, and the tables they come from. */
export interface Scope {
  /** An expression over the model's own table, as a reference outside of it. */
  own(sql: string): string
  /** A dimension by the name a query uses, times as wall times. Throws `dimension_unknown`. */
  dimension(name: string): {
    readonly column: ColumnDefinition
    readonly sql: string
    readonly joined: boolean
  }
  /** The FROM clause for all that was asked for until now. */
  from(): string
}

interface Joined {
  readonly join: Join
  readonly from: Projection
  readonly projection: Projection
}

/**
 * Opens a scope. Every table is read in a subquery of its own, so that a definition's expressions only ever see
 * their own table and no name can be ambiguous.
 */
export function createScope(
  question: Pick<Question, 'definition' | 'dialect' | 'zone'>,
  model: ModelDefinition,
): Scope {
  const { dialect } = question
  const base = createProjection('b', dialect)
  const joined = new Map<string, Joined>()
  const projectionOf = (joins: readonly Join[]): Projection => {
    const join = joins.at(-1)
    if (join === undefined) return base
    const key = JSON.stringify(joins.map((one) => [one.from.name, one.model.name, one.key.name]))
    const from = projectionOf(joins.slice(0, -1))
    const opened = joined.get(key) ?? { join, from, projection: createProjection(`j${joined.size}`, dialect) }
    joined.set(key, opened)
    return opened.projection
  }
  return {
    own: (sql) => base.add(sql),
    dimension(name) {
      const { column, joins } = findDimension(question.definition, model, name)
      const sql = projectionOf(joins).add(dimensionSql(column, question))
      return { column, sql, joined: joins.length > 0 }
    },
    from() {
      const keys = [...joined.values()].map(({ join, from }) => from.add(columnSql(join.from, dialect.quote)))
      const clauses = [...joined.values()].map(({ join, projection }, index) => {
        const key = `${projection.alias}.${dialect.quote('k')}`
        return `LEFT JOIN ${lookupTable(join, projection, dialect)} ON ${keys[index]} = ${key}`
      })
      return [`${table(model, base.columns(), dialect)} AS ${base.alias}`, ...clauses].join('\n')
    },
  }
}

/** A column over its own table; a time as wall time in the question's zone. */
export function dimensionSql(
  column: ColumnDefinition,
  { dialect, zone }: Pick<Question, 'dialect' | 'zone'>,
): string {
  const sql = columnSql(column, dialect.quote)
  if (column.dimension?.type !== 'time') return sql
  return dialect.wallTime(sql, column.dimension.config?.meta?.stored_time ?? 'wall', zone)
}

/** A joined table with one row a key even where the data breaks that promise: no sum may grow by a join. */
function lookupTable(join: Join, projection: Projection, dialect: Dialect): string {
  const columns = projection.columns().map(({ sql, name }) => ({ sql: dialect.oneOf(sql), name }))
  const key = columnSql(join.key, dialect.quote)
  const rows = table(join.model, [{ sql: key, name: 'k' }, ...columns], dialect, `GROUP BY ${key}`)
  return `${rows} AS ${projection.alias}`
}

function table(
  model: ModelDefinition,
  columns: readonly ProjectedColumn[],
  dialect: Dialect,
  tail = '',
): string {
  const list = columns.map(({ sql, name }) => `${sql} AS ${dialect.quote(name)}`).join(', ')
  return `(SELECT ${list || '1'} FROM ${dialect.table(model.table ?? model.name)} ${tail})`
}

interface ProjectedColumn {
  readonly sql: string
  readonly name: string
}

interface Projection {
  readonly alias: string
  add(sql: string): string
  columns(): readonly ProjectedColumn[]
}

function createProjection(alias: string, dialect: Dialect): Projection {
  const columns: ProjectedColumn[] = []
  return {
    alias: dialect.quote(alias),
    add(sql) {
      const name = columns.find((column) => column.sql === sql)?.name ?? `c${columns.length}`
      if (!columns.some((column) => column.sql === sql)) columns.push({ sql, name })
      return `${dialect.quote(alias)}.${dialect.quote(name)}`
    },
    columns: () => columns,
  }
}
