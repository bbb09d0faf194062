import { touchesNewYear } from '../../analysis/comparison/comparable-period.ts'
import { medianForecast } from '../../analysis/series/median-forecast.ts'
import { addDays, lastCompletePeriod, periodOf } from '../../analysis/series/periods.ts'
import type { Brief } from '../../conversation/state.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { MetricInfo } from '../../metrics/catalog.ts'
import type { Filter, TimeRange } from '../../metrics/query.ts'
import type { Tools } from '../../tools.ts'
import { tetDays } from '../../understanding/tet.ts'
import { readSeries } from '../series.ts'
import { filtersOf } from '../sides.ts'
import type { Subject } from '../subject.ts'
import { type AheadPlan, planAhead } from './ahead-plan.ts'
import { completeRange } from './complete-range.ts'

/** Marks a forecast that Tet falls into, which moves by weeks from year to year. */
export const aheadOfTet = 'ahead_tet'
/** Marks a forecast from less than two years, in which nothing that returns every year can be seen. */
export const yearUnseen = 'year_unseen'

/** Days of the past that are drawn. */
const shownDays = { day: 60, week: 365, month: 730 } as const
/** Share of periods that may be without a value; those are filled by the one before. */
const mostGaps = 0.1

/** What the simplest forecast takes again: the latest value, the last week or the last year. */
const naiveOf = { day: 'week', week: 'last', month: 'year' } as const

export interface LookAhead {
  /** Of kind `forecast`, or `cannot_tell` with its reason. */
  readonly finding: Finding
  readonly readings: readonly Reading[]
}

/**
 * Forecasts the subject's figure for days to come: the sum over them where values add up, else the figure of the period that
 * they lie in. Says why not where the history is short or the forecast errs as much as repeating the last value or season.
 * Null where the metric has no time or nothing asked lies ahead of the data.
 */
export async function lookAhead(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  asked: TimeRange,
): Promise<LookAhead | null> {
  const known = completeRange(tools.catalog, [subject.metric], null)
  if (known === null) return null
  const addsUp = subject.metric.additivity === 'additive'
  const plan = planAhead(known, asked, addsUp)
  if (plan === null) return null
  const where = filtersOf(brief, subject.segment)
  const reading = await readSeries(tools, subject, { range: plan.read, grain: plan.grain, where })
  const shown = addsUp ? await shownSeries(tools, subject, known, plan, where) : reading
  const values = valuesOf(reading, plan, subject.metric)
  const told = (change: Pick<Finding, 'kind' | 'stats' | 'kept'>, names: Finding['names']): LookAhead => ({
    readings: shown === null || shown === reading ? [reading] : [reading, shown],
    finding: {
      id: tools.id('fd'),
      workspace: tools.workspace,
      metric: `${subject.metric.source}.${subject.metric.name}`,
      names: { ...segmentOf(brief), grain: plan.grain, ...names },
      dates: { ...plan.ahead, since: plan.read.from, through: plan.read.to },
      readings: shown === null ? [reading.id] : [reading.id, shown.id],
      testedWith: 1,
      flags: [...new Set<string>([...reading.flags, ...caveatsOf(plan)])],
      ...change,
    },
  })
  if (values === null) return told({ kind: 'cannot_tell', stats: {}, kept: false }, { reason: 'no_data' })
  const found = medianForecast(values, {
    season: plan.season,
    periods: plan.periods,
    horizon: plan.horizon,
    // Of a figure that does not add up only the last step is asked for, a total of one.
    totalFrom: addsUp ? plan.from : plan.horizon - 1,
  })
  if (found.kind === 'cannot_tell') {
    const { reason, n, needed } = found
    const stats = { ...(n === undefined ? {} : { n }), ...(needed === undefined ? {} : { n_needed: needed }) }
    return told({ kind: 'cannot_tell', stats, kept: false }, { reason })
  }
  const [total] = found.steps
  if (total === undefined) throw new Error('a forecast of one total gave none')
  const stats = {
    value: total.value,
    low: total.low,
    high: subject.metric.counted ? Math.min(1, total.high) : total.high,
    level: found.level,
    error: found.backTest.mae,
    naiveError: found.naive.mae,
    n: values.length,
    n_tests: found.backTest.origins,
  }
  return told(
    { kind: 'forecast', stats, kept: true },
    { naive: naiveOf[found.naive.season === 1 ? 'week' : plan.grain] },
  )
}

/** The past told in periods of the length that is forecast, to be drawn before it; null where the length is none of the calendar's. */
async function shownSeries(
  tools: Tools,
  subject: Subject,
  known: TimeRange,
  { ahead }: AheadPlan,
  where: readonly Filter[],
): Promise<Reading | null> {
  const grain = (['day', 'week', 'month'] as const).find((one) => {
    const whole = periodOf(ahead.from, one)
    return whole.from === ahead.from && whole.to === ahead.to
  })
  if (grain === undefined) return null
  const { to } = lastCompletePeriod(known.to, grain)
  const from = [known.from, addDays(to, -shownDays[grain])].toSorted().at(-1) ?? known.from
  return readSeries(tools, subject, { range: { from: firstWhole(from, grain), to }, grain, where })
}

function firstWhole(day: string, grain: 'day' | 'week' | 'month'): string {
  const own = periodOf(day, grain)
  return own.from === day ? day : addDays(own.to, 1)
}

/** One value a period; null where too many are unknown. A sum without rows is nought. */
function valuesOf(reading: Reading, plan: AheadPlan, metric: MetricInfo): readonly number[] | null {
  const read = new Map(reading.rows.map((row) => [row.time, row.value]))
  const values = plan.past.map((start) => read.get(start) ?? null)
  if (metric.additivity === 'additive') return values.map((value) => value ?? 0)
  const first = values.find((value) => value !== null)
  if (first === undefined || values.filter((value) => value === null).length > mostGaps * values.length)
    return null
  let last = first ?? 0
  return values.map((value) => {
    last = value ?? last
    return last
  })
}

function caveatsOf(plan: AheadPlan): readonly string[] {
  const { ahead, read } = plan
  const tet = touchesNewYear(ahead, tetDays)
  const short = addDays(read.from, 2 * 364) > read.to
  return [...(tet ? [aheadOfTet] : []), ...(short ? [yearUnseen] : [])]
}

function segmentOf(brief: Brief): Finding['names'] {
  return brief.segment === null
    ? {}
    : { dimension: brief.segment.dimension, segment: String(brief.segment.value) }
}
