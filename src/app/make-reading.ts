import { levelInterval } from '../analysis/comparison/level-interval.ts'
import { sampleOfCell } from '../analysis/comparison/sample-of-cell.ts'
import { daysIn } from '../analysis/series/periods.ts'
import type { Flag, Reading, ReadingRow } from '../evidence/reading.ts'
import type { MetricInfo, ModelInfo } from '../metrics/catalog.ts'
import type { MetricQuery, QueryResult, QueryRow } from '../metrics/query.ts'
import { digest } from '../support/ids.ts'
import type { Defect } from './quality-gate.ts'

/** Days after which a source is called old. */
const staleAfter = 7
/** Confidence level of every interval that is shown. */
const level = 0.95

export interface ReadingRequest {
  readonly id: string
  readonly workspace: string
  readonly query: MetricQuery
  readonly result: QueryResult
  readonly metric: MetricInfo
  readonly model: ModelInfo | undefined
  readonly defects: readonly Defect[]
  /** The instant, ISO, and its day where the workspace is. */
  readonly now: { readonly instant: string; readonly today: string }
}

/** Makes the immutable reading of one metric of a query: rows with intervals, flags, and a digest. */
export function makeReading(request: ReadingRequest): Reading {
  const { metric, query, result, model } = request
  const rows = result.rows.map((row) => readingRow(row, metric))
  const period = query.timeRange ?? model?.time?.range
  return {
    id: request.id,
    workspace: request.workspace,
    source: query.source,
    metric: metric.name,
    kind: 'metric',
    query: { ...query, metrics: [metric.name] },
    compiled: result.sql,
    rows,
    unit: metric.unit,
    ...(metric.currency === undefined ? {} : { currency: metric.currency }),
    level,
    ...(period === undefined ? {} : { period }),
    fetchedAt: request.now.instant,
    ...(model?.time === undefined ? {} : { asOf: model.time.range.to }),
    flags: flagsOf(request, rows),
    hash: digest(JSON.stringify([query.source, result.sql, rows])),
  }
}

function readingRow(row: QueryRow, metric: MetricInfo): ReadingRow {
  const cell = row.cells[metric.name] ?? { value: null, n: 0 }
  const sample = sampleOfCell(cell, metric)
  const interval = sample.kind === 'cannot_tell' ? null : levelInterval(sample, level)
  return {
    group: row.group,
    ...(row.time === undefined ? {} : { time: row.time }),
    value: cell.value,
    n: cell.n,
    ...(cell.numerator === undefined ? {} : { numerator: cell.numerator }),
    ...(cell.denominator === undefined ? {} : { denominator: cell.denominator }),
    ...(cell.sd === undefined ? {} : { sd: cell.sd }),
    ...(cell.moments === undefined ? {} : { moments: cell.moments }),
    ...(interval === null ? {} : { low: interval.low, high: interval.high }),
  }
}

function flagsOf(request: ReadingRequest, rows: readonly ReadingRow[]): Flag[] {
  const { result, model, query, metric } = request
  const flags: Flag[] = []
  if (result.truncated) flags.push('truncated')
  if (model?.time === undefined) flags.push('no_time')
  const end = query.timeRange?.to ?? model?.time?.range.to
  if (model?.partialSince !== undefined && end !== undefined && end >= model.partialSince)
    flags.push('partial_period')
  const single = rows.length === 1 ? rows[0] : undefined
  if (single !== undefined && single.n < metric.minDenominator) flags.push('small_sample')
  const touched = request.defects.filter((defect) => touches(defect, query))
  flags.push(...new Set(touched.map(({ flag }) => flag)))
  const last = model?.time?.range.to
  if (last !== undefined && end !== undefined && end > request.now.today && last > request.now.today)
    flags.push('future')
  if (last !== undefined && daysIn({ from: last, to: request.now.today }) - 1 > staleAfter)
    flags.push('stale')
  return flags
}

/** Whether a question's days and groups meet a fault of the data. */
function touches(defect: Defect, query: MetricQuery): boolean {
  const { timeRange } = query
  const { since, to } = defect
  if (defect.flag === 'undated' && timeRange === undefined && query.grain === undefined) return false
  if (timeRange !== undefined && since !== undefined && timeRange.to < since) return false
  if (timeRange !== undefined && to !== undefined && timeRange.from > to) return false
  if (defect.where === undefined) return true
  const { dimension, value } = defect.where
  return query.where.every(
    (filter) =>
      filter.dimension !== dimension ||
      (filter.op === 'in' ? filter.values.includes(value) : !filter.values.includes(value)),
  )
}
