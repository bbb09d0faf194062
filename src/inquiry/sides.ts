import type { Brief } from '../conversation/state.ts'
import type { Reading, ReadingRow } from '../evidence/reading.ts'
import type { Filter, MetricCell, TimeRange } from '../metrics/query.ts'
import type { Tools } from '../tools.ts'
import type { Subject } from './subject.ts'

/** Reads one metric over a period and some filters as one figure. */
export async function readLevel(
  tools: Tools,
  subject: Subject,
  options: { readonly period: TimeRange | null; readonly where: readonly Filter[] },
): Promise<Reading> {
  return first(
    await tools.query({
      source: subject.metric.source,
      metrics: [subject.metric.name],
      where: [...options.where],
      ...(options.period === null ? {} : { timeRange: options.period }),
    }),
  )
}

/** Reads one metric by the values of a dimension. */
export async function readBy(
  tools: Tools,
  subject: Subject,
  options: {
    readonly dimensions: readonly string[]
    readonly period: TimeRange | null
    readonly where: readonly Filter[]
  },
): Promise<Reading> {
  return first(
    await tools.query({
      source: subject.metric.source,
      metrics: [subject.metric.name],
      groupBy: [...options.dimensions],
      where: [...options.where],
      ...(options.period === null ? {} : { timeRange: options.period }),
    }),
  )
}

/** The brief's own filters and one side's. */
export function filtersOf(brief: Brief, side: { readonly filter: Filter } | null): readonly Filter[] {
  return side === null ? brief.where : [...brief.where, side.filter]
}

/** A reading's row as the cell that the analysis takes. */
export function cellOf(row: ReadingRow): MetricCell {
  return {
    value: row.value,
    n: row.n,
    numerator: row.numerator ?? null,
    denominator: row.denominator ?? null,
    sd: row.sd ?? null,
    ...(row.moments === undefined ? {} : { moments: row.moments }),
  }
}

function first(readings: readonly Reading[]): Reading {
  const [reading] = readings
  if (reading === undefined) throw new Error('a query of one metric gave no reading')
  return reading
}
