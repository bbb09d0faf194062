import type { DuckDBConnection } from '@duckdb/node-api'
import { cellText } from './forms/convert.ts'
import { limits } from './limits.ts'
import { rows } from './rows.ts'
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
  const lists = texts.map((column, at) => `list(DISTINCT ${cellText(column.expr)}) AS c${at}`)
  const [found] = await rows(
    connection,
    `SELECT ${lists.join(', ')} FROM (SELECT * FROM ${staged.relation} LIMIT ${most})`,
    signal,
  )
  return new Map(texts.map((column, at) => [column.name, textList(found?.[`c${at}`])]))
}

/** The filled texts of a DuckDB list value. */
export function textList(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || !('items' in value) || !Array.isArray(value.items))
    return []
  return value.items.filter((item): item is string => typeof item === 'string')
}
