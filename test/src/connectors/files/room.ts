import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ConnectorContext } from '../../../../src/connectors/connector.ts'
import { closeDatabases, withDatabase } from '../../../../src/connectors/duckdb/database.ts'
import { rows, type SqlRow } from '../../../../src/connectors/duckdb/rows.ts'
import type { FilesConfig } from '../../../../src/connectors/files/config.ts'
import { ingestFile } from '../../../../src/connectors/files/ingest.ts'
import type { Choices, Ingested } from '../../../../src/connectors/files/ingested.ts'
import { createLogger } from '../../../../src/support/logger.ts'

export const quiet = new AbortController().signal

/** A folder that is gone after the test. */
export function newRoom(): string {
  const room = mkdtempSync(join(tmpdir(), 'visao-files-'))
  onTestFinished(async () => {
    await closeDatabases()
    rmSync(room, { recursive: true, force: true })
  })
  return room
}

export interface Taken {
  readonly room: string
  readonly database: string
  readonly ingested: Ingested
  readonly context: ConnectorContext<FilesConfig>
  select(sql: string): Promise<SqlRow[]>
}

/** Writes a file and takes it in. */
export async function take(
  name: string,
  content: string | Uint8Array,
  choices: Choices = {},
): Promise<Taken> {
  const room = newRoom()
  const path = join(room, name)
  writeFileSync(path, content)
  return takePath(room, path, name, choices)
}

export async function takePath(
  room: string,
  path: string,
  name: string,
  choices: Choices = {},
): Promise<Taken> {
  const database = join(room, 'data.duckdb')
  const ingested = await ingestFile({ path, name, database, choices, signal: quiet })
  return {
    room,
    database,
    ingested,
    context: {
      source: 'src_1',
      config: { database: 'data.duckdb', original: name },
      room,
      secret: () => null,
      logger: createLogger('silent'),
      signal: quiet,
    },
    select: (sql) => withDatabase(database, (connection) => rows(connection, sql, quiet)),
  }
}

/** The values of a table's one column, in order. */
export async function column(taken: Taken, table: string, name: string): Promise<string[]> {
  const found = await taken.select(`SELECT "${name}"::VARCHAR AS v FROM "${table}"`)
  return found.map((row) => String(row.v))
}

/** Column name -> DuckDB type. */
export async function types(taken: Taken, table: string): Promise<Record<string, string>> {
  const found = await taken.select(`DESCRIBE "${table}"`)
  return Object.fromEntries(found.map((row) => [String(row.column_name), String(row.column_type)]))
}
