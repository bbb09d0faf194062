import { readFileSync } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import { parse } from 'yaml'
import { z } from 'zod'
import type { MetricDefinition } from '../../metrics/metric.ts'
import { quoteIdentifier } from '../../metrics/sql-text.ts'
import { durationMetric } from '../../metrics/suggest-metrics.ts'
import { rows } from '../duckdb/rows.ts'
import type { RoledColumn } from './roles-of.ts'
import { plainWords } from './vocabulary.ts'

const entrySchema = z.strictObject({
  ends: z.array(z.string()).min(1),
  en: z.string(),
  vi: z.string(),
  synonyms: z.array(z.string()),
})
const file = new URL('../../../data/metrics/durations.yml', import.meta.url)
const entries = z.array(entrySchema).parse(parse(readFileSync(file, 'utf8')))

/** Of the rows with both times, so many have the later one later: else the two have nothing to do with each other. */
const leastInOrder = 0.8
const mostDurations = 4

/** Whether a column's name says that something ends, closes or runs out then. */
export function isEndName(header: string): boolean {
  return entryOf(header) !== undefined
}

/** Whether a column's name says that a system wrote it when it touched the row. */
export function isTouchName(header: string): boolean {
  return /(^| )(updated|modified|changed|synced|loaded|imported|last)( |$)/.test(plainWords(header))
}

/**
 * Averages of the time from `start` to each later column that ends something ("closed at"), in seconds: `X_to_Y`.
 * Columns that do not follow the start in most rows give none; rows in which they do not are left out of the average.
 */
export async function durationMetrics(
  connection: DuckDBConnection,
  table: string,
  columns: { readonly start: RoledColumn; readonly others: readonly RoledColumn[] },
  signal: AbortSignal,
): Promise<readonly MetricDefinition[]> {
  const ends = columns.others
    .filter(({ column }) => isEndName(column.header) && !isTouchName(column.header) && column.filled > 1)
    .slice(0, mostDurations)
  if (ends.length === 0) return []
  const start = quoteIdentifier(columns.start.column.name)
  const shares = ends.map(
    ({ column }, place) => `avg(CASE WHEN ${quoteIdentifier(column.name)} >= ${start} THEN 1.0 ELSE 0.0 END)
      FILTER (${start} IS NOT NULL AND ${quoteIdentifier(column.name)} IS NOT NULL)::DOUBLE AS s${place}`,
  )
  const [found] = await rows(connection, `SELECT ${shares.join(', ')} FROM ${quoteIdentifier(table)}`, signal)
  return ends.flatMap(({ column }, place) => {
    const share = found?.[`s${place}`]
    const entry = entryOf(column.header)
    if (typeof share !== 'number' || share < leastInOrder || entry === undefined) return []
    const { en, vi, synonyms } = entry
    return [durationMetric(columns.start.column.name, column.name, { label: { en, vi }, synonyms })]
  })
}

function entryOf(header: string) {
  const words = new Set(plainWords(header).split(' '))
  return entries.find(({ ends }) => ends.some((end) => words.has(end)))
}
