import { type AnomalousDay, anomalousDays } from '../../analysis/series/anomalous-days.ts'
import { isLastDayPartial } from '../../analysis/series/partial-period.ts'
import { addDays, daysOf } from '../../analysis/series/periods.ts'
import type { Brief } from '../../conversation/state.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Tools } from '../../tools.ts'
import { tetDays } from '../../understanding/tet.ts'
import { type Explored, nothingExplored } from '../one-budget.ts'
import type { Period } from '../period.ts'
import { readSeries } from '../series.ts'
import { filtersOf } from '../sides.ts'
import type { Subject } from '../subject.ts'

/** Marks a finding about a day whose data may be missing or unfinished: that is looked at before any other reason. */
export const suspectDay = 'suspect_day'

/** Days before the period that teach the season: a year and the lunar new year's wanderings. */
const historyDays = 400
/** No more days are told of, the most surprising ones. */
const mostDays = 3

/**
 * The days of the period on which the subject's figure lies outside what season and level let expect, the most surprising
 * first, one finding each; days in a row on the same side are one. The days around Tết are held against those of earlier
 * years. Nothing where there is no time, or too few days to know what is usual.
 */
export async function findAnomalies(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  period: Period | null,
): Promise<Explored> {
  if (period === null || subject.model?.time === undefined) return nothingExplored
  const { present } = period
  const earliest = subject.model.time.range.from
  const wanted = addDays(present.from, -historyDays)
  const range = { from: [earliest, wanted].toSorted().at(-1) ?? earliest, to: present.to }
  if (range.from > range.to) return nothingExplored
  const where = filtersOf(brief, subject.segment)
  const reading = await readSeries(tools, subject, { range, grain: 'day', where })
  const known = new Map(reading.rows.map((row) => [row.time, row.value]))
  const series = daysOf(range).map((date) => ({ date, value: known.get(date) ?? null }))
  const found = anomalousDays(series, tetDays)
  if (found.kind === 'cannot_tell') return nothingExplored
  const inside = found.days.filter(({ date }) => date >= present.from)
  const runs = runsOf(inside)
  const partial = isLastDayPartial(series.map(({ value }) => value)) ? range.to : null
  const findings = runs
    .slice(0, mostDays)
    .map((run) =>
      told(tools, brief, subject, { run, reading, tested: found.tested, partial, level: found.level }),
    )
  return { findings, readings: findings.length === 0 ? [] : [reading], tested: found.tested }
}

interface Run {
  /** The most surprising day. */
  readonly peak: AnomalousDay
  readonly from: string
  readonly to: string
}

/** Days in a row on the same side, by their most surprising day; `days` come most surprising first. */
function runsOf(days: readonly AnomalousDay[]): readonly Run[] {
  const runs: Run[] = []
  for (const day of days) {
    const own = runs.findIndex(
      ({ peak, from, to }) =>
        above(peak) === above(day) && (addDays(from, -1) === day.date || addDays(to, 1) === day.date),
    )
    const run = runs[own]
    if (run === undefined) runs.push({ peak: day, from: day.date, to: day.date })
    else
      runs[own] = {
        peak: run.peak,
        from: addDays(run.from, -1) === day.date ? day.date : run.from,
        to: addDays(run.to, 1) === day.date ? day.date : run.to,
      }
  }
  return runs
}

function above(day: AnomalousDay): boolean {
  return day.value > day.expected
}

function told(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  at: {
    readonly run: Run
    readonly reading: Reading
    readonly tested: number
    readonly partial: string | null
    readonly level: number
  },
): Finding {
  const { peak, from, to } = at.run
  const suspect = peak.date === at.partial || (peak.value === 0 && peak.expected > 0)
  return {
    id: tools.id('fd'),
    workspace: tools.workspace,
    kind: 'anomaly',
    metric: `${subject.metric.source}.${subject.metric.name}`,
    names:
      brief.segment === null
        ? {}
        : { dimension: brief.segment.dimension, segment: String(brief.segment.value) },
    stats: {
      first: peak.value,
      expected: peak.expected,
      bandLow: peak.low,
      bandHigh: peak.high,
      pValue: peak.pValue,
      level: at.level,
    },
    dates: { day: peak.date, from, to },
    readings: [at.reading.id],
    testedWith: at.tested,
    kept: true,
    flags: [...new Set<string>([...at.reading.flags, ...(suspect ? [suspectDay] : [])])],
  }
}
