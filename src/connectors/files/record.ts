import type { DuckDBConnection } from '@duckdb/node-api'
import { AppError } from '../../errors.ts'
import { rows } from '../duckdb/rows.ts'
import { type Ingested, ingestedSchema } from './ingested.ts'

/** Keeps what was taken in inside the database, out of the tables' way. */
export async function writeRecord(connection: DuckDBConnection, record: Ingested): Promise<void> {
  await connection.run('CREATE SCHEMA visao')
  await connection.run('CREATE TABLE visao.intake (record VARCHAR)')
  await connection.run('INSERT INTO visao.intake VALUES ($1)', [JSON.stringify(record)])
  await connection.run('CHECKPOINT')
}

/** What was taken in, or undefined for a database that was made elsewhere. Throws `source_unreadable`. */
export async function readRecord(
  connection: DuckDBConnection,
  signal: AbortSignal,
): Promise<Ingested | undefined> {
  const [table] = await rows(
    connection,
    "SELECT 1 AS found FROM information_schema.tables WHERE table_schema = 'visao' AND table_name = 'intake'",
    signal,
  )
  if (table === undefined) return undefined
  const [row] = await rows(connection, 'SELECT record FROM visao.intake', signal)
  const parsed = ingestedSchema.safeParse(parseJson(row?.record))
  if (!parsed.success) throw new AppError('source_unreadable', {}, parsed.error)
  const { notes, ...rest } = parsed.data
  return { ...rest, notes: notes.map(withoutAbsent) }
}

function parseJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

/** zod's optional fields may be `undefined`; a note's are absent. */
function withoutAbsent(note: {
  kind: Ingested['notes'][number]['kind']
  column?: string | undefined
  metric?: string | undefined
  count?: number | undefined
  options?: string[] | undefined
}): Ingested['notes'][number] {
  return {
    kind: note.kind,
    ...(note.column === undefined ? {} : { column: note.column }),
    ...(note.metric === undefined ? {} : { metric: note.metric }),
    ...(note.count === undefined ? {} : { count: note.count }),
    ...(note.options === undefined ? {} : { options: note.options }),
  }
}
