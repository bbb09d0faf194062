import { differenceOf } from '../analysis/difference.ts'
import { levelShifts } from '../analysis/pelt.ts'
import { removeSeason } from '../analysis/remove-season.ts'
import { sampleOfCell } from '../analysis/sample-of-cell.ts'
import type { Brief } from '../conversation/state.ts'
import type { Finding } from '../evidence/finding.ts'
import type { Reading } from '../evidence/reading.ts'
import type { Tools } from '../tools.ts'
import { compareSeries } from './compare-series.ts'
import { addDays, type Period } from './period.ts'
import { readSeries } from './series.ts'
import { cellOf, filtersOf, readLevel } from './sides.ts'
import type { Subject } from './subject.ts'

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
  const stats = weigh(subject, before, after)
  if (stats === null) return null
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
      stats,
      dates: { since, from, to: range.to },
      readings: [before, after, ...series].map((reading) => reading.id),
      testedWith: 1,
      kept: true,
      flags: [...new Set([...before.flags, ...after.flags])],
    },
  }
}

function weigh(subject: Subject, before: Reading, after: Reading): Record<string, number> | null {
  const [one] = after.rows
  const [two] = before.rows
  if (one?.value == null || two?.value == null || two.value === 0) return null
  const relative = (one.value - two.value) / Math.abs(two.value)
  if (Math.abs(relative) < practicalMinimum) return null
  const cases = { n_segment: one.n, n_against: two.n }
  const first = sampleOfCell(cellOf(one), subject.metric)
  const second = sampleOfCell(cellOf(two), subject.metric)
  // Without a spread the step itself, over its daily noise, is all that can be said.
  if (first.kind === 'cannot_tell' || second.kind === 'cannot_tell')
    return { ...cases, first: one.value, second: two.value, difference: one.value - two.value, relative }
  const result = differenceOf(first, second)
  if (result.kind === 'cannot_tell' || result.pValue > 1 - result.level) return null
  const { difference, low, high, pValue, level } = result
  return {
    ...cases,
    first: result.first,
    second: result.second,
    difference,
    low,
    high,
    pValue,
    level,
    relative,
  }
}
