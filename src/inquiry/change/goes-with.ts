import { lagRun, type PairedLag } from '../../analysis/relation/lag-run.ts'
import type { Brief } from '../../conversation/state.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { MetricInfo } from '../../metrics/catalog.ts'
import type { TimeRange } from '../../metrics/query.ts'
import type { Tools } from '../../tools.ts'
import { readSeries, wholePeriods } from '../series.ts'
import { filtersOf } from '../sides.ts'
import type { Subject } from '../subject.ts'
import { completeRange } from './complete-range.ts'
import { latestOf, steadyValues } from './steady-values.ts'

/** Days that are looked at when nobody names a period: a relation needs more of them than a level. */
const usualDays = 365
/** One in a hundred: a false link is a false story, and every lag is a chance for one. */
const level = 0.99
/** The lags that are tried, settled beforehand: a week of days, a month of weeks. */
const steps = { day: { season: 7, maxLag: 7 }, week: { season: 1, maxLag: 4 } } as const
type Step = keyof typeof steps

interface GoesWith {
  /** One for each of the other metrics: `goes_with`, kept or not, or `cannot_tell`. */
  readonly findings: readonly Finding[]
  readonly readings: readonly Reading[]
}

interface Pair {
  readonly other: MetricInfo
  readonly step: Step
  readonly range: TimeRange
  readonly readings: readonly [Reading, Reading]
  readonly first: readonly (number | null)[]
  readonly second: readonly (number | null)[]
}

/**
 * Do other metrics, of any table or source, go with the subject's? Their days (weeks, where a day is missing) are
 * correlated at every lag up to a week (a month) either way, after season, trend and each one's own past are taken out;
 * everything tried shares one false-discovery budget. `range` is cut to what both hold; null is the last year. A metric without
 * time in common is left out. It says "goes with", never "causes".
 */
export async function goesWith(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  others: readonly MetricInfo[],
  range: TimeRange | null,
): Promise<GoesWith> {
  const found = await Promise.all(others.map((other) => pairOf(tools, brief, subject, other, range)))
  const pairs = found.filter((pair) => pair !== null)
  const run = lagRun(
    pairs.map(({ first, second, step }) => ({ first, second, ...steps[step] })),
    { level },
  )
  const tested = Math.max(1, run.tested)
  return {
    readings: pairs.flatMap((pair) => pair.readings),
    findings: pairs.flatMap((pair, place) => {
      const result = run.pairs[place]
      return result === undefined ? [] : [findingOf(tools, brief, subject, pair, result, tested)]
    }),
  }
}

async function pairOf(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  other: MetricInfo,
  asked: TimeRange | null,
): Promise<Pair | null> {
  const common = completeRange(tools.catalog, [subject.metric, other], asked)
  if (common === null) return null
  const range = asked === null ? latestOf(common, usualDays) : common
  const byDay = await readPair(tools, brief, subject, other, range, 'day')
  if (!byDay.first.includes(null) && !byDay.second.includes(null)) return byDay
  return readPair(tools, brief, subject, other, wholePeriods(range, 'week'), 'week')
}

async function readPair(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  other: MetricInfo,
  range: TimeRange,
  step: Step,
): Promise<Pair> {
  const where = filtersOf(brief, subject.segment)
  // The other metric is narrowed as far as its own table knows the filters.
  const known = where.filter(({ dimension }) => other.dimensions.includes(dimension))
  const [one, two] = await Promise.all([
    readSeries(tools, subject, { range, grain: step, where }),
    readSeries(tools, { ...subject, metric: other }, { range, grain: step, where: known }),
  ])
  return {
    other,
    step,
    range,
    readings: [one, two],
    first: steadyValues(one, subject.metric, range, step),
    second: steadyValues(two, other, range, step),
  }
}

function findingOf(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  pair: Pair,
  { strongest, refused, adjusted, kept }: PairedLag,
  tested: number,
): Finding {
  const { segment } = brief
  const narrowed = segment === null ? {} : { dimension: segment.dimension, segment: String(segment.value) }
  const base = {
    id: tools.id('fd'),
    workspace: tools.workspace,
    metric: `${subject.metric.source}.${subject.metric.name}`,
    dates: { from: pair.range.from, to: pair.range.to },
    readings: pair.readings.map((reading) => reading.id),
    testedWith: tested,
    flags: [...new Set(pair.readings.flatMap((reading) => reading.flags))],
  }
  const names = { ...narrowed, other: `${pair.other.source}.${pair.other.name}`, step: pair.step }
  if (strongest === null)
    return {
      ...base,
      kind: 'cannot_tell',
      names: { ...names, reason: refused?.reason ?? 'no_data' },
      stats: {},
      kept: false,
    }
  const { r, low, high, lag, n } = strongest
  return {
    ...base,
    kind: 'goes_with',
    names: { ...names, first: lag < 0 ? 'other' : 'subject' },
    stats: { r, low, high, lag: Math.abs(lag), n, pValue: adjusted, level },
    kept,
  }
}
