import { benjaminiHochberg } from '../../analysis/comparison/benjamini-hochberg.ts'
import { differenceOf } from '../../analysis/comparison/difference.ts'
import { sampleOfCell } from '../../analysis/comparison/sample-of-cell.ts'
import { addDays } from '../../analysis/series/periods.ts'
import type { Brief } from '../../conversation/state.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { MetricInfo } from '../../metrics/catalog.ts'
import type { Tools } from '../../tools.ts'
import { differenceStats } from '../difference-stats.ts'
import { cellOf, filtersOf, readLevel } from '../sides.ts'
import type { Subject } from '../subject.ts'
import type { Shift } from './find-shift.ts'

/** The least relative step that is told. */
const practicalMinimum = 0.1
const maxMetrics = 8

export interface Alongside {
  readonly findings: readonly Finding[]
  readonly readings: readonly Reading[]
  /** How many other metrics were looked at. */
  readonly tested: number
}

/**
 * Which other shares of the same table stepped on the same day for the same segment: the place in the journey where
 * it happened. One false-discovery budget over all of them; the largest step first, the rest left untold.
 */
export async function movedAlongside(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  shift: Shift,
): Promise<Alongside> {
  const others = tools.catalog.metrics
    .filter(
      (metric) =>
        metric.source === subject.metric.source &&
        metric.model === subject.metric.model &&
        metric.unit === 'ratio' &&
        // The days are those that the subject can be told of; a metric that needs longer cannot.
        (metric.maturesAfterDays ?? 0) <= (subject.metric.maturesAfterDays ?? 0) &&
        metric.name !== subject.metric.name,
    )
    .slice(0, maxMetrics)
  const tried = []
  for (const metric of others) tried.push(await stepOf(tools, brief, { ...subject, metric }, shift))
  const known = tried.filter((entry) => entry !== null)
  const discovery = benjaminiHochberg(
    known.map((entry) => entry.pValue),
    0.05,
  )
  const kept = known
    .filter(
      (entry, place) => discovery.rejected[place] === true && Math.abs(entry.relative) >= practicalMinimum,
    )
    .toSorted((a, b) => Math.abs(b.relative) - Math.abs(a.relative))
    .slice(0, 2)
  return {
    tested: known.length,
    findings: kept.map((entry) => ({ ...entry.finding, testedWith: Math.max(known.length, 1) })),
    readings: kept.flatMap((entry) => entry.readings),
  }
}

async function stepOf(
  tools: Tools,
  brief: Brief,
  subject: Subject & { readonly metric: MetricInfo },
  shift: Shift,
): Promise<{ finding: Finding; readings: readonly Reading[]; pValue: number; relative: number } | null> {
  const { since, from = since, to = since } = shift.finding.dates
  if (since === undefined) return null
  const where = filtersOf(brief, subject.segment)
  const before = await readLevel(tools, subject, {
    period: { from: from ?? since, to: addDays(since, -1) },
    where,
  })
  const after = await readLevel(tools, subject, { period: { from: since, to: to ?? since }, where })
  const [one] = after.rows
  const [two] = before.rows
  if (one === undefined || two === undefined) return null
  const first = sampleOfCell(cellOf(one), subject.metric)
  const second = sampleOfCell(cellOf(two), subject.metric)
  if (first.kind === 'cannot_tell' || second.kind === 'cannot_tell') return null
  const result = differenceOf(first, second)
  if (result.kind === 'cannot_tell' || result.relative === null) return null
  return {
    pValue: result.pValue,
    relative: result.relative,
    readings: [before, after],
    finding: {
      ...shift.finding,
      id: tools.id('fd'),
      metric: `${subject.metric.source}.${subject.metric.name}`,
      stats: differenceStats(result),
      readings: [before.id, after.id],
    },
  }
}
