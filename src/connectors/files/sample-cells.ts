import type { DuckDBConnection } from '@duckdb/node-api'
import { interruptible } from '../duckdb/rows.ts'
import { limits } from './limits.ts'
import type { Staged } from './staged.ts'

/** The distinct filled cells of each text column in the first rows, trimmed. */
export async function sampleCells(
  connection: DuckDBConnection,
  staged: Staged,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const texts = staged.columns.filter((column) => column.type === 'text')
  if (texts.length === 0) return new Map()
  const most = Math.min(limits.sampleRows, Math.ceil(limits.sampleCells / texts.length))
  const list = texts.map((column, at) => `${column.expr} AS c${at}`).join(', ')
  const reader = await interruptible(connection, signal, () =>
    connection.runAndReadAll(`SELECT ${list} FROM ${staged.relation} LIMIT ${most}`),
  )
  const columns = reader.getColumns()
  return new Map(texts.map((column, at) => [column.name, distinctCells(columns[at] ?? [])]))
}

function distinctCells(cells: readonly unknown[]): readonly string[] {
  const seen = new Set(cells)
  const texts = [...seen].flatMap((cell) => (typeof cell === 'string' ? [cell.trim()] : []))
  return [...new Set(texts)].filter((cell) => cell !== '')
}

/** The filled texts of a DuckDB list value. */
export function textList(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || !('items' in value) || !Array.isArray(value.items))
    return []
  return value.items.filter((item): item is string => typeof item === 'string')
}
