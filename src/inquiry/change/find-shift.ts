import { differenceOf } from '../../analysis/comparison/difference.ts'
import { meanSample } from '../../analysis/comparison/mean-sample.ts'
import { sampleOfCell } from '../../analysis/comparison/sample-of-cell.ts'
import { levelShifts } from '../../analysis/series/level-shifts.ts'
import { addDays } from '../../analysis/series/periods.ts'
import { removeSeason } from '../../analysis/series/remove-season.ts'
import type { Brief } from '../../conversation/state.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Tools } from '../../tools.ts'
import { differenceStats } from '../difference-stats.ts'
import type { Period } from '../period.ts'
import { readSeries } from '../series.ts'
import { compareSeries } from '../shown/compare-series.ts'
import { cellOf, filtersOf, readLevel } from '../sides.ts'
import type { Subject } from '../subject.ts'
import { perDay } from './change-over-time.ts'

/** Days on either side of a shift that are needed to call it a level. */
const minLength = 14
/** The least step, as a share of the level before, that is worth a sentence. */
const practicalMinimum = 0.1

export interface Shift {
  readonly since: string
  readonly finding: Finding
  readonly readings: readonly Reading[]
}

/**
 * The latest day since which the subject's figure stands at another level, with the figure before and since; null
 * where there is no such day.
 */
export async function findShift(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  period: Period | null,
): Promise<Shift | null> {
  if (period === null) return null
  const range = { from: period.earlier?.from ?? period.present.from, to: period.present.to }
  const where = filtersOf(brief, subject.segment)
  const days = await readSeries(tools, subject, { range, grain: 'day', where })
  const values = days.rows.map((row) => row.value)
  const known = values.filter((value) => value !== null)
  if (known.length !== values.length || known.length < 2 * minLength) return null
  const found = levelShifts(removeSeason(known, 7), minLength)
  if (found.kind === 'cannot_tell') return null
  const last = found.shifts.at(-1)
  const since = last === undefined ? undefined : days.rows[last.at]?.time
  if (since === undefined || last === undefined) return null
  const start = found.shifts.at(-2)
  const from = start === undefined ? range.from : (days.rows[start.at]?.time ?? range.from)
  const [before, after] = await Promise.all([
    readLevel(tools, subject, { period: { from, to: addDays(since, -1) }, where }),
    readLevel(tools, subject, { period: { from: since, to: range.to }, where }),
  ])
  const earlierDays = known.slice(start?.at ?? 0, last.at)
  const weighed = weigh(subject, before, after, { before: earlierDays, after: known.slice(last.at) })
  if (weighed === null) return null
  const series = await compareSeries(tools, brief, subject, range)
  return {
    since,
    readings: [before, after, ...series],
    finding: {
      id: tools.id('fd'),
      workspace: tools.workspace,
      kind: 'shift',
      metric: `${subject.metric.source}.${subject.metric.name}`,
      names:
        brief.segment === null
          ? {}
          : { dimension: brief.segment.dimension, segment: String(brief.segment.value) },
      stats: weighed.stats,
      dates: { since, from, to: range.to },
      readings: [before, after, ...series].map((reading) => reading.id),
      testedWith: 1,
      kept: true,
      flags: [...new Set<string>([...before.flags, ...after.flags, ...weighed.flags])],
    },
  }
}

interface Weighed {
  readonly stats: Readonly<Record<string, number>>
  readonly flags: readonly string[]
}

/** The step between two levels: shares and averages over their cases, sums and counts over their days. */
function weigh(
  subject: Subject,
  before: Reading,
  after: Reading,
  days: { readonly before: readonly number[]; readonly after: readonly number[] },
): Weighed | null {
  const [one] = after.rows
  const [two] = before.rows
  if (one === undefined || two === undefined) return null
  const first = sampleOfCell(cellOf(one), subject.metric)
  const second = sampleOfCell(cellOf(two), subject.metric)
  const daily = first.kind === 'cannot_tell' || second.kind === 'cannot_tell'
  const result = daily
    ? differenceOf(meanSample(days.after), meanSample(days.before))
    : differenceOf(first, second)
  if (result.kind === 'cannot_tell' || result.relative === null) return null
  if (result.pValue > 1 - result.level || Math.abs(result.relative) < practicalMinimum) return null
  return {
    stats: { ...differenceStats(result), ...(daily ? { n_segment: one.n, n_against: two.n } : {}) },
    flags: daily ? [perDay] : [],
  }
}
