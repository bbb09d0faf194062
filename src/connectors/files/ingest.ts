import { existsSync } from 'node:fs'
import { mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { AppError } from '../../errors.ts'
import { quoteIdentifier, quoteLiteral } from '../../metrics/sql-text.ts'
import type { DiscoveryNote } from '../connector.ts'
import { withDatabase } from '../duckdb/database.ts'
import { limits as duckdbLimits } from '../duckdb/limits.ts'
import type { Choices, Ingested } from './ingested.ts'
import { limits } from './limits.ts'
import { readDelimited } from './readers/read-delimited.ts'
import { readJson } from './readers/read-json.ts'
import { readTyped } from './readers/read-typed.ts'
import { readWorkbook } from './readers/read-workbook.ts'
import { readRecord, writeRecord } from './record.ts'
import { asUtf8 } from './sniff/as-utf8.ts'
import { safeName } from './sniff/headers.ts'
import { sniffKind } from './sniff/kind.ts'
import type { Staged } from './staged.ts'
import { writeTable } from './write-table.ts'

export interface IngestRequest {
  /** The file as it was received. */
  readonly path: string
  /** Its name as the person knows it. */
  readonly name: string
  /** Where the DuckDB database is to be; its folder also holds the temporary files. */
  readonly database: string
  /** A person's answers to the notes of an earlier intake. */
  readonly choices?: Choices
  readonly signal: AbortSignal
}

const draftPrefix = '.ingest-'
const staleMs = 3_600_000

interface Intake extends IngestRequest {
  readonly folder: string
  readonly connection: DuckDBConnection
}

/**
 * Takes a file into a new DuckDB database, one table a file or sheet. The database appears whole or not at all; one
 * that is there already, made with the same choices, is left as it is. Throws `file_missing`, `file_empty`,
 * `file_too_large`, `file_not_a_table`, `file_kind_unknown`, `file_expands_too_much`, `file_unreadable`,
 * `file_ragged`, `file_no_rows`, `file_all_null`, `store_full` and `query_cancelled`.
 */
export async function ingestFile(request: IngestRequest): Promise<Ingested> {
  const choices = request.choices ?? {}
  if (existsSync(request.database)) {
    const record = await withDatabase(request.database, (connection) =>
      readRecord(connection, request.signal),
    )
    if (record !== undefined && sameChoices(record.choices, choices)) return record
  }
  await checkSize(request)
  const folder = await freshFolder(dirname(request.database))
  try {
    const draft = join(folder, 'draft.duckdb')
    const instance = await DuckDBInstance.create(draft, {
      memory_limit: duckdbLimits.memory,
      threads: duckdbLimits.threads,
      temp_directory: folder,
      preserve_insertion_order: 'true',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    })
    const connection = await instance.connect()
    const ingested = await intake({ ...request, folder, connection }, choices).finally(() => {
      connection.closeSync()
      instance.closeSync()
    })
    await rename(draft, request.database)
    return ingested
  } catch (error) {
    throw asKnownFault(error, request)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function intake(request: Intake, choices: Choices): Promise<Ingested> {
  const head = await readHead(request.path)
  const kind = sniffKind(head, request.name)
  const { staged, notes } = await stage(request, head, kind)
  const tables: Ingested['tables'][number][] = []
  const found: DiscoveryNote[] = [...notes]
  let blank = false
  for (const one of staged) {
    const written = await writeTable(request.connection, one, choices, request.signal)
    if (written.table.rows > 0 && written.filledColumns === 0) blank = true
    if (written.table.rows === 0 || written.filledColumns === 0)
      await request.connection.run(`DROP TABLE ${quoteIdentifier(one.name)}`)
    else {
      tables.push(written.table)
      found.push(...written.notes)
    }
  }
  if (tables.length === 0)
    throw new AppError(blank ? 'file_all_null' : 'file_no_rows', { name: request.name })
  const record: Ingested = { version: 1, original: request.name, kind, tables, notes: found, choices }
  await writeRecord(request.connection, record)
  return record
}

async function stage(
  request: Intake,
  head: Buffer,
  kind: Ingested['kind'],
): Promise<{ readonly staged: readonly Staged[]; readonly notes: readonly DiscoveryNote[] }> {
  const { connection, signal, name, folder } = request
  const label = basename(name, extname(name))
  const table = { name: safeName(label).toLowerCase() || 'data', label }
  if (kind === 'parquet') return { staged: [await stageParquet(request, table)], notes: [] }
  if (kind === 'xlsx') return { staged: await stageWorkbook(request, table), notes: [] }
  const utf8 = await asUtf8(request.path, join(folder, 'utf8'), head, { bare: kind === 'json', signal })
  const text = await readHeadText(utf8.path)
  const file = { path: utf8.path, name, head: text.head, cut: text.cut }
  const staged =
    kind === 'json'
      ? await readJson(connection, file, table, signal)
      : await readDelimited(connection, file, table, signal)
  const mixed = utf8.mixedLines === undefined ? {} : { count: utf8.mixedLines }
  const notes: DiscoveryNote[] =
    utf8.from === undefined ? [] : [{ kind: 'encoding', options: [utf8.from], ...mixed }]
  return { staged: [staged], notes }
}

async function stageParquet(request: Intake, table: { readonly name: string; readonly label: string }) {
  try {
    const relation = `read_parquet(${quoteLiteral(request.path)})`
    return await readTyped(request.connection, relation, table, request.signal)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('file_unreadable', { name: request.name }, error)
  }
}

async function stageWorkbook(
  request: Intake,
  table: { readonly name: string; readonly label: string },
): Promise<readonly Staged[]> {
  const sheets = await readWorkbook(request.path, request.name, request.folder, request.signal)
  if (sheets.length === 0) throw new AppError('file_no_rows', { name: request.name })
  const staged: Staged[] = []
  const taken = new Set<string>()
  for (const { sheet, path } of sheets) {
    const base = sheets.length === 1 ? table.name : safeName(sheet).toLowerCase() || 'sheet'
    let name = base
    for (let again = 2; taken.has(name); again += 1) name = `${base}_${again}`
    taken.add(name)
    const label = sheets.length === 1 || sheet === '' ? table.label : sheet
    const { head, cut } = await readHeadText(path)
    const file = { path, name: `${name}.csv`, head, cut }
    try {
      const one = await readDelimited(request.connection, file, { name, label }, request.signal)
      staged.push({ ...one, exact: true })
    } catch (error) {
      // A title page or an empty form beside the real sheets is no fault of the workbook.
      if (!(error instanceof AppError) || sheets.length === 1 || error.code === 'query_cancelled') throw error
    }
  }
  return staged
}

/** A folder for the draft; those that killed intakes left behind go. */
async function freshFolder(room: string): Promise<string> {
  for (const entry of await readdir(room)) {
    const path = join(room, entry)
    const left = entry.startsWith(draftPrefix) && (await stat(path)).mtimeMs < Date.now() - staleMs
    if (left) await rm(path, { recursive: true, force: true })
  }
  return mkdtemp(join(room, draftPrefix))
}

/** Whatever else a strange file does to the reader is the file's fault, not a reason to fall over. */
function asKnownFault(error: unknown, request: IngestRequest): unknown {
  if (error instanceof AppError) return error
  if (request.signal.aborted) return new AppError('query_cancelled', {}, error)
  const message = error instanceof Error ? error.message : ''
  if (/ENOSPC|No space left/i.test(message)) return new AppError('store_full', {}, error)
  return new AppError('file_unreadable', { name: request.name }, error)
}

async function checkSize(request: IngestRequest): Promise<void> {
  const { size } = await stat(request.path).catch((error: unknown) => {
    throw new AppError('file_missing', { name: request.name }, error)
  })
  if (size === 0) throw new AppError('file_empty', { name: request.name })
  if (size > limits.fileBytes) throw new AppError('file_too_large', { name: request.name, bytes: size })
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const head = Buffer.alloc(limits.headBytes)
    const { bytesRead } = await file.read(head, 0, head.length, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function readHeadText(path: string): Promise<{ readonly head: string; readonly cut: boolean }> {
  const bytes = await readHead(path)
  return { head: bytes.toString('utf8').replace(/^\ufeff/, ''), cut: bytes.length === limits.headBytes }
}

function sameChoices(left: Choices, right: Choices): boolean {
  const names = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...names].every((name) => left[name] === right[name])
}
