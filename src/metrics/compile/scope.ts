import { columnSql } from '../column-sql.ts'
import { type FoundDimension, findDimension, type Join } from '../find-dimension.ts'
import type { ColumnDefinition, ModelDefinition, SourceDefinition } from '../metric.ts'
import { aliased, quoteIdentifier } from '../sql-text.ts'
import type { Dialect } from './dialect.ts'

/** The columns that one statement reads, and the tables they come from. */
export interface Scope {
  /** An expression over the model's own table, as a reference outside of it. */
  own(sql: string): string
  /** A dimension by the name a query uses. Throws `dimension_unknown`. */
  dimension(name: string): {
    readonly column: ColumnDefinition
    readonly sql: string
    readonly joined: boolean
  }
  /** The FROM clause for all that was asked for until now. */
  from(): string
}

/**
 * Opens a scope. Every table is read in a subquery of its own, so that a definition's expressions only ever see
 * their own table and no name can be ambiguous.
 */
export function createScope(definition: SourceDefinition, model: ModelDefinition, dialect: Dialect): Scope {
  const base = createProjection('b')
  const joins = new Map<string, { readonly join: Join; readonly projection: Projection }>()
  const joinedSql = (column: ColumnDefinition, join: Join) => {
    const key = JSON.stringify([join.from.name, join.model.name, join.key.name])
    const opened = joins.get(key) ?? { join, projection: createProjection(`j${joins.size}`) }
    joins.set(key, opened)
    return opened.projection.add(columnSql(column))
  }
  return {
    own: (sql) => base.add(sql),
    dimension(name) {
      const { column, join }: FoundDimension = findDimension(definition, model, name)
      const sql = join === undefined ? base.add(columnSql(column)) : joinedSql(column, join)
      return { column, sql, joined: join !== undefined }
    },
    from() {
      const clauses = [...joins.values()].map(({ join, projection }) => {
        const key = base.add(columnSql(join.from))
        return `LEFT JOIN ${lookupTable(join, projection, dialect)} ON ${key} = ${projection.alias}."k"`
      })
      return [`${table(model, base.columns())} AS ${base.alias}`, ...clauses].join('\n')
    },
  }
}

/** A joined table with one row a key even where the data breaks that promise: no sum may grow by a join. */
function lookupTable(join: Join, projection: Projection, dialect: Dialect): string {
  const columns = projection.columns().map(({ sql, name }) => ({ sql: dialect.oneOf(sql), name }))
  const rows = table(join.model, [{ sql: columnSql(join.key), name: 'k' }, ...columns], 'GROUP BY 1')
  return `${rows} AS ${projection.alias}`
}

function table(model: ModelDefinition, columns: readonly ProjectedColumn[], tail = ''): string {
  const list = columns.map(({ sql, name }) => aliased(sql, name)).join(', ')
  return `(SELECT ${list || '1'} FROM ${quoteIdentifier(model.table ?? model.name)} ${tail})`
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

function createProjection(alias: string): Projection {
  const columns: ProjectedColumn[] = []
  return {
    alias: quoteIdentifier(alias),
    add(sql) {
      const name = columns.find((column) => column.sql === sql)?.name ?? `c${columns.length}`
      if (!columns.some((column) => column.sql === sql)) columns.push({ sql, name })
      return `${quoteIdentifier(alias)}.${quoteIdentifier(name)}`
    },
    columns: () => columns,
  }
}
