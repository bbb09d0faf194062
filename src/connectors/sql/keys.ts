import { plainWords } from '../schema/vocabulary.ts'
import type { TableSchema } from './family.ts'

/** A column that holds another table's key; `entity` is that table's name in definitions. */
interface Reference {
  readonly column: string
  readonly entity: string
}

/** The columns of one table that say which row is meant, here or elsewhere. */
export interface Keys {
  readonly primary?: string
  readonly references: readonly Reference[]
}

/**
 * The keys of each table, by its name: those that the database declares, and where it declares none for a column those
 * that its name tells: `customer_id` beside a table `customers` with a key of one column of the same kind.
 */
export function keysOf(tables: readonly TableSchema[]): ReadonlyMap<string, Keys> {
  return new Map(tables.map((table) => [table.name, keysWithin(table, tables)]))
}

function keysWithin(table: TableSchema, tables: readonly TableSchema[]): Keys {
  const declared = table.foreignKeys.flatMap(({ column, table: other, key }) => {
    const target = tables.find((candidate) => candidate.table === other)
    return target !== undefined && soleKey(target) === key ? [{ column, entity: target.name }] : []
  })
  const known = new Set(declared.map(({ column }) => column))
  const primary = soleKey(table)
  const told = table.columns.flatMap((column) => {
    if (known.has(column.name) || column.name === primary) return []
    const target = tables.find((other) => other !== table && isNamedFor(column.name, other))
    const key = target?.columns.find(({ name }) => name === soleKey(target))
    return target !== undefined && key?.kind === column.kind
      ? [{ column: column.name, entity: target.name }]
      : []
  })
  return { ...(primary === undefined ? {} : { primary }), references: [...declared, ...told] }
}

function soleKey(table: TableSchema): string | undefined {
  const [only, second] = table.primaryKey
  return second === undefined ? only : undefined
}

/** `customer_id` and `customerId` are named for `customers`; a key that is not just `id` is found under its own name. */
function isNamedFor(column: string, table: TableSchema): boolean {
  const key = soleKey(table)
  if (key === undefined) return false
  if (column === key && plainWords(key) !== 'id') return true
  const words = plainWords(table.name)
  const singulars = [words, words.replace(/s$/, ''), words.replace(/es$/, ''), words.replace(/ies$/, 'y')]
  return singulars.some((word) => plainWords(column) === `${word} id`)
}
