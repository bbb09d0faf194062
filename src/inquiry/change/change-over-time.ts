import type { CannotTell } from '../../analysis/cannot-tell.ts'
import { changeBetween } from '../../analysis/comparison/change.ts'
import type { DailySample, Sample } from '../../analysis/comparison/sample.ts'
import { sampleOfCell } from '../../analysis/comparison/sample-of-cell.ts'
import type { Brief } from '../../conversation/state.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { TimeRange } from '../../metrics/query.ts'
import type { Tools } from '../../tools.ts'
import { levelStats } from '../difference-stats.ts'
import type { Period } from '../period.ts'
import { readSeries } from '../series.ts'
import { cellOf, filtersOf, readLevel } from '../sides.ts'
import type { Subject } from '../subject.ts'

/** Marks a finding whose figures are averages a day: sums are weighed by their days. */
export const perDay = 'per_day'

export interface ChangeOverTime {
  readonly present: Reading
  readonly earlier: Reading
  readonly finding: Finding
  readonly records: readonly Reading[]
}

/** The subject's figure in its period against the comparable earlier one; null without an earlier period. */
export async function changeOverTime(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  period: Period | null,
): Promise<ChangeOverTime | null> {
  if (period === null || period.earlier === null) return null
  const where = filtersOf(brief, subject.segment)
  const [present, earlier] = await Promise.all([
    readLevel(tools, subject, { period: period.present, where }),
    readLevel(tools, subject, { period: period.earlier, where }),
  ])
  const now = await sampleOf(tools, brief, subject, present, period.present)
  const then = await sampleOf(tools, brief, subject, earlier, period.earlier)
  const base = {
    id: tools.id('fd'),
    workspace: tools.workspace,
    metric: `${subject.metric.source}.${subject.metric.name}`,
    names:
      brief.segment === null
        ? {}
        : { dimension: brief.segment.dimension, segment: String(brief.segment.value) },
    dates: {
      from: period.present.from,
      to: period.present.to,
      earlierFrom: period.earlier.from,
      earlierTo: period.earlier.to,
    },
    readings: [present.id, earlier.id],
    testedWith: 1,
    flags: [
      ...new Set<string>([
        ...present.flags,
        ...earlier.flags,
        ...(now.sample.kind === 'daily' ? [perDay] : []),
      ]),
    ],
  }
  const records = [present, earlier, ...now.readings, ...then.readings]
  const result =
    now.sample.kind === 'cannot_tell'
      ? now.sample
      : then.sample.kind === 'cannot_tell'
        ? then.sample
        : changeBetween(now.sample, then.sample)
  if (result.kind === 'cannot_tell')
    return {
      present,
      earlier,
      records,
      finding: {
        ...base,
        kind: 'cannot_tell',
        names: { ...base.names, reason: result.reason },
        stats: {},
        kept: false,
      },
    }
  return {
    present,
    earlier,
    records,
    finding: {
      ...base,
      kind: result.verdict === 'changed' ? 'change' : 'no_change',
      stats: levelStats(result),
      kept: result.verdict === 'changed',
    },
  }
}

/** Rates and means are weighed by their cases, sums and counts by their days. */
async function sampleOf(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  reading: Reading,
  range: TimeRange,
): Promise<{ sample: Sample | DailySample | CannotTell; readings: readonly Reading[] }> {
  const [row] = reading.rows
  const sample =
    row === undefined
      ? ({ kind: 'cannot_tell', reason: 'no_data' } as const)
      : sampleOfCell(cellOf(row), subject.metric)
  if (sample.kind !== 'cannot_tell' || sample.reason !== 'spread_unknown') return { sample, readings: [] }
  const days = await readSeries(tools, subject, {
    range,
    grain: 'day',
    where: filtersOf(brief, subject.segment),
  })
  return { sample: { kind: 'daily', values: days.rows.map((day) => day.value) }, readings: [days] }
}
