import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { DuckDBConnection } from '@duckdb/node-api'
import { AppError } from '../../../errors.ts'
import { quoteLiteral } from '../../../metrics/sql-text.ts'
import type { Staged } from '../staged.ts'
import { readTyped } from './read-typed.ts'

/** Characters of a broken array that are searched for the fault's line. */
const mostSearched = 64 * 1024 * 1024
/** A whole file may be one record where the rows are inside an object; each of DuckDB's threads holds several. */
const mostRecordBytes = {
  array: 16_777_216,
  newline_delimited: 16_777_216,
  unstructured: 67_108_864,
} as const

/** Stages a JSON array, JSON lines or an object that holds one; throws `file_unreadable` with the broken line. */
export async function readJson(
  connection: DuckDBConnection,
  file: { readonly path: string; readonly name: string; readonly head: string },
  table: { readonly name: string; readonly label: string },
  signal: AbortSignal,
): Promise<Staged> {
  const format = layout(file.head)
  const relation = `read_json(${quoteLiteral(file.path)}, format='${format}', maximum_object_size=${mostRecordBytes[format]}, sample_size=-1)`
  try {
    return await readTyped(connection, relation, table, signal)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError(
      'file_unreadable',
      { name: file.name, line: await brokenLine(file.path, format) },
      error,
    )
  }
}

/** Lines when the first line is a whole record, an array by its bracket, otherwise records one after another. */
function layout(head: string): 'array' | 'newline_delimited' | 'unstructured' {
  if (head.trimStart().startsWith('[')) return 'array'
  const first = head.trimStart().split('\n', 1)[0] ?? ''
  try {
    JSON.parse(first)
    return 'newline_delimited'
  } catch {
    return /[[{,:]\s*$/.test(first) ? 'unstructured' : 'newline_delimited'
  }
}

/** DuckDB counts records, and not always from the same one, so the broken line is found again by reading. */
async function brokenLine(path: string, format: ReturnType<typeof layout>): Promise<number> {
  let text = ''
  let line = 0
  for await (const next of createInterface({ input: createReadStream(path, { encoding: 'utf8' }) })) {
    line += 1
    if (format === 'newline_delimited' && next.trim() !== '' && faultAt(next) !== undefined) return line
    if (format !== 'newline_delimited' && text.length < mostSearched) text += `${next}\n`
  }
  const fault = faultAt(text.trimEnd())
  return fault === undefined ? line : text.slice(0, fault).split('\n').length
}

/** Where a JSON text stops being one. */
function faultAt(text: string): number | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    return position === undefined ? text.length : Number(position)
  }
}
