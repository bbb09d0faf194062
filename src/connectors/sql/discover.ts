import type { DuckDBConnection } from '@duckdb/node-api'
import { AppError } from '../../errors.ts'
import { type ModelDefinition, sourceDefinitionSchema } from '../../metrics/metric.ts'
import type { Discovery, DiscoveryNote } from '../connector.ts'
import { discoverTables } from '../schema/discover-tables.ts'
import { countRows } from './count-rows.ts'
import type { ColumnSchema, SqlFamily, SqlSession, TableSchema } from './family.ts'
import { fitModel } from './fit-model.ts'
import { type Keys, keysOf } from './keys.ts'
import { limits } from './limits.ts'
import { fillTable, withScratch } from './scratch.ts'

/**
 * Makes definitions and notes of a database: every table is looked at (a large one by a sample from all over it) as
 * the files connector looks at a file, then keys become entities. Throws `source_empty` where nothing can be read.
 */
export async function discoverSource(
  family: SqlFamily,
  session: SqlSession,
  signal: AbortSignal,
): Promise<Discovery> {
  const all = (await family.tables(session)).map(withPlainColumns).filter(({ columns }) => columns.length > 0)
  const keys = keysOf(all)
  const tables = factsFirst(all, keys).slice(0, limits.tables)
  return withScratch(async (connection) => {
    const filled: TableSchema[] = []
    let rows = 0
    let sampled = 0
    for (const table of tables) {
      const total = await countRows(family, session, table)
      if (total === 0) continue
      const taken = await takeSample(family, session, { connection, table, total })
      if (taken < total) sampled += 1
      rows += total
      filled.push(table)
    }
    if (filled.length === 0) throw new AppError('source_empty')
    const named = filled.map((table) => ({
      name: table.name,
      label: table.name,
      headers: new Map<string, string>(),
      keys: keyColumns(keys.get(table.name)),
    }))
    const found = await discoverTables(connection, named, signal)
    const models = found.models.map((model) => {
      const table = filled.find(({ name }) => name === model.name)
      const own = keys.get(model.name)
      return table === undefined || own === undefined ? model : fitModel(model, table, own, family)
    })
    const notes: DiscoveryNote[] = [
      ...((await family.canWrite(session)) ? [{ kind: 'can_write' as const }] : []),
      ...(all.length > tables.length
        ? [{ kind: 'tables_left_out' as const, count: all.length - tables.length }]
        : []),
      ...(sampled > 0 ? [{ kind: 'sampled_tables' as const, count: sampled }] : []),
    ]
    const definition = sourceDefinitionSchema.parse({ models })
    return { definition, rows, notes: [...notes, ...worthSaying(found.notes, models)] }
  })
}

async function takeSample(
  family: SqlFamily,
  session: SqlSession,
  {
    connection,
    table,
    total,
  }: { readonly connection: DuckDBConnection; readonly table: TableSchema; readonly total: number },
): Promise<number> {
  const { dialect } = family
  const cells = table.columns.map(({ name, expr }, at) => {
    const text = family.cellText(expr ?? dialect.quote(name), limits.cellCharacters)
    return `${text} AS ${dialect.quote(`c${at}`)}`
  })
  const most = Math.min(limits.sampleRows, Math.ceil(limits.sampleCells / table.columns.length))
  const rows = await session.select(
    `SELECT ${cells.join(', ')} FROM ${family.sample(table, most, total)} LIMIT ${most}`,
  )
  await fillTable(connection, table.name, table.columns, rows)
  return rows.length
}

/** Binary and nested columns are not looked at; of names that differ only in case the first counts. */
function withPlainColumns(table: TableSchema): TableSchema {
  const seen = new Set<string>()
  const columns: ColumnSchema[] = []
  for (const column of table.columns) {
    if (column.kind === 'other' || seen.has(column.name.toLowerCase())) continue
    seen.add(column.name.toLowerCase())
    columns.push(column)
  }
  return { ...table, columns }
}

function keyColumns(keys: Keys | undefined): ReadonlySet<string> {
  return new Set([
    ...(keys?.primary === undefined ? [] : [keys.primary]),
    ...(keys?.references ?? []).map((one) => one.column),
  ])
}

/** Tables that others point to say more of their rows; those that point are what is counted, and come first. */
function factsFirst(tables: readonly TableSchema[], keys: ReadonlyMap<string, Keys>): readonly TableSchema[] {
  const pointedAt = new Set([...keys.values()].flatMap((own) => own.references.map(({ entity }) => entity)))
  return tables.toSorted((a, b) => Number(pointedAt.has(a.name)) - Number(pointedAt.has(b.name)))
}

/** Declared keys need no telling, and one table without a time is no lack while others have one. */
function worthSaying(
  notes: readonly DiscoveryNote[],
  models: readonly ModelDefinition[],
): readonly DiscoveryNote[] {
  const timeless = models.every((model) => model.agg_time_dimension === undefined)
  const said = notes.filter(({ kind }) => kind !== 'identifier' && kind !== 'no_time')
  return timeless ? [...said, { kind: 'no_time' }] : said
}
