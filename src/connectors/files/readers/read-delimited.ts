import { extname } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { AppError } from '../../../errors.ts'
import { quoteLiteral } from '../../../metrics/sql-text.ts'
import type { DiscoveryNote } from '../../connector.ts'
import { rows, toNumber } from '../../duckdb/rows.ts'
import { limits } from '../limits.ts'
import { nameHeaders } from '../sniff/headers.ts'
import { type Shape, shapeOf } from '../sniff/shape.ts'
import type { Staged } from '../staged.ts'

export interface TextFile {
  readonly path: string
  /** The file's own name, for messages and for telling a list from prose. */
  readonly name: string
  readonly head: string
  readonly cut: boolean
}

/**
 * Stages a UTF-8 CSV or TSV: separator, header and ragged rows found. Throws `file_not_a_table`, `file_no_rows` and
 * `file_ragged` (more than half of the rows have another number of cells than the header).
 */
export async function readDelimited(
  connection: DuckDBConnection,
  file: TextFile,
  table: { readonly name: string; readonly label: string },
  signal: AbortSignal,
): Promise<Staged> {
  const shape = shapeOf(file.head, file.cut)
  if (shape === undefined || isProse(shape, file)) throw new AppError('file_not_a_table', { name: file.name })
  if (shape.dataRows === 0) throw new AppError('file_no_rows', { name: file.name })
  const headers = shape.header ?? Array.from({ length: shape.width }, () => '')
  const { columns, renamed } = nameHeaders(headers)
  const notes: DiscoveryNote[] = []
  if (renamed > 0) notes.push({ kind: 'renamed_headers', count: renamed })
  const ragged = await findRagged(connection, file, shape, signal)
  if (ragged.count > 0) notes.push({ kind: 'ragged_rows', count: ragged.count })
  return {
    ...table,
    relation: csvRelation(
      file.path,
      shape,
      ragged.pad ? 'null_padding=true, ignore_errors=true' : 'ignore_errors=true',
    ),
    columns: columns.map((column, index) => ({ ...column, expr: `c${index}`, type: 'text' })),
    notes,
    ...(shape.separator === ';' ? { decimalHint: 'comma' as const } : {}),
  }
}

function csvRelation(path: string, shape: Shape, options: string): string {
  const types = Array.from({ length: shape.width }, (_, index) => `'c${index}': 'VARCHAR'`).join(', ')
  return `read_csv(${quoteLiteral(path)}, auto_detect=false, header=false, delim=${quoteLiteral(shape.separator)},
    quote='"', escape='"', skip=${shape.skip}, columns={${types}}, max_line_size=10000000, ${options})`
}

/** A few ragged rows are left out; many short ones are a habit of the program that wrote the file, and are filled up. */
async function findRagged(connection: DuckDBConnection, file: TextFile, shape: Shape, signal: AbortSignal) {
  const strict = await countRejects(connection, file, shape, '', signal)
  if (strict.rejected <= (strict.kept + strict.rejected) * limits.raggedPadShare) {
    return { pad: false, count: strict.rejected }
  }
  const padded = await countRejects(connection, file, shape, 'null_padding=true, ', signal)
  if (padded.rejected > (padded.kept + padded.rejected) * limits.raggedRefuseShare) {
    throw new AppError('file_ragged', { name: file.name, count: padded.rejected })
  }
  return { pad: true, count: padded.rejected + strict.rejected - padded.rejected }
}

async function countRejects(
  connection: DuckDBConnection,
  file: TextFile,
  shape: Shape,
  options: string,
  signal: AbortSignal,
) {
  const relation = csvRelation(file.path, shape, `${options}store_rejects=true, rejects_limit=0`)
  const [kept] = await rows(connection, `SELECT count(*) AS n FROM ${relation}`, signal)
  const [rejected] = await rows(
    connection,
    'SELECT count(DISTINCT line) AS n FROM reject_errors WHERE scan_id = (SELECT max(scan_id) FROM reject_errors)',
    signal,
  )
  await connection.run('DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans')
  return { kept: toNumber(kept?.n), rejected: toNumber(rejected?.n) }
}

function isProse(shape: Shape, file: TextFile): boolean {
  return shape.width < 2 && !['.csv', '.tsv'].includes(extname(file.name).toLowerCase())
}
