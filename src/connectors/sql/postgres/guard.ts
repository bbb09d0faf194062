import { parse } from 'libpg-query'
import { AppError } from '../../../errors.ts'
import { isHarmlessFunction } from '../harmless-functions.ts'

/** What a statement could hold beside reading: writes, locks, tables made by it, functions as tables. */
const refusedNodes =
  /^(IntoClause|intoClause|LockingClause|lockingClause|RangeFunction|RangeTableFunc|\w+Stmt)$/

/**
 * Lets through one SELECT that reads only `tables` and calls only harmless functions, as PostgreSQL's own parser sees
 * it: the expressions of a definition are SQL that somebody else wrote. Throws `query_refused` with `name`.
 */
export async function guardPostgres(sql: string, tables: readonly string[]): Promise<void> {
  const parsed: unknown = await parse(sql).catch((error: unknown) => {
    throw new AppError('query_refused', { name: 'SQL' }, error)
  })
  const statements = field(parsed, 'stmts')
  const only = Array.isArray(statements) && statements.length === 1 ? field(statements[0], 'stmt') : undefined
  const select = field(only, 'SelectStmt')
  if (select === undefined) throw new AppError('query_refused', { name: 'SELECT' })
  const known = new Set(tables)
  const withNames = new Set<string>()
  walk(select, 'CommonTableExpr', (node) => withNames.add(String(field(node, 'ctename'))))
  look(select, (name, node) => {
    const problem = problemOf(name, node, known, withNames)
    if (problem !== undefined) throw new AppError('query_refused', { name: problem })
  })
}

function problemOf(
  name: string,
  node: unknown,
  tables: ReadonlySet<string>,
  withNames: ReadonlySet<string>,
): string | undefined {
  if (name === 'RangeVar') return tableProblem(node, tables, withNames)
  if (name === 'FuncCall') {
    const parts = nameParts(field(node, 'funcname'))
    const called = parts.at(-1) ?? ''
    const isOwn = parts.length === 1 || (parts.length === 2 && parts[0] === 'pg_catalog')
    return isOwn && isHarmlessFunction(called) ? undefined : `${called}()`
  }
  return name !== 'SelectStmt' && refusedNodes.test(name) ? name : undefined
}

function tableProblem(
  node: unknown,
  tables: ReadonlySet<string>,
  withNames: ReadonlySet<string>,
): string | undefined {
  const name = String(field(node, 'relname'))
  const schema = field(node, 'schemaname')
  const written = schema === undefined ? name : `${String(schema)}.${name}`
  const isSystem = /^(pg_catalog|information_schema|pg_toast)$/.test(String(schema)) || /^pg_/.test(name)
  if (schema === undefined && withNames.has(name)) return undefined
  return tables.has(written) && !isSystem && field(node, 'catalogname') === undefined ? undefined : written
}

function nameParts(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  return value.map((part) => String(field(field(part, 'String'), 'sval')))
}

/** Calls `see` for every named part of a tree. */
function look(tree: unknown, see: (name: string, node: unknown) => void): void {
  if (typeof tree !== 'object' || tree === null) return
  for (const [name, node] of Object.entries(tree)) {
    if (!Array.isArray(tree)) see(name, node)
    look(node, see)
  }
}

function walk(tree: unknown, wanted: string, see: (node: unknown) => void): void {
  look(tree, (name, node) => {
    if (name === wanted) see(node)
  })
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}
