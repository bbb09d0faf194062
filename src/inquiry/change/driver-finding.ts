import { differenceOf } from '../../analysis/comparison/difference.ts'
import { meanSample } from '../../analysis/comparison/mean-sample.ts'
import { sampleOfCell } from '../../analysis/comparison/sample-of-cell.ts'
import type { Driver } from '../../analysis/drivers/driver.ts'
import { daysIn } from '../../analysis/series/periods.ts'
import type { Brief } from '../../conversation/state.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Filter, Scalar, TimeRange } from '../../metrics/query.ts'
import type { Tools } from '../../tools.ts'
import { type Explored, nothingExplored } from '../one-budget.ts'
import { readSeries } from '../series.ts'
import { cellOf, filtersOf, readLevel } from '../sides.ts'
import type { Subject } from '../subject.ts'
import { keeping, partsOf } from './change-leaves.ts'
import type { ChangeOverTime } from './change-over-time.ts'

/** The least change of the group's own figure that is worth a sentence, as a share of its earlier one. */
const practicalMinimum = 0.05
const level = 0.95

export interface DriverQuestion {
  readonly brief: Brief
  readonly subject: Subject
  readonly periods: { readonly present: TimeRange; readonly earlier: TimeRange }
  /** The change of the whole that the driver is a part of. */
  readonly change: ChangeOverTime
  readonly tested: number
  readonly raw: ReadonlyMap<string, ReadonlyMap<string, Scalar>>
}

/**
 * A found driver as a finding: asked anew in both periods, its figure and that of all the rest (`otherFirst`,
 * `otherSecond`: the whole without it), its `share` of the change and its `otherShare` of the cases. Kept where its own change
 * is beyond chance after Bonferroni over all groups that were looked at.
 */
export async function driverFinding(
  tools: Tools,
  question: DriverQuestion,
  driver: Driver,
): Promise<Explored> {
  const { brief, subject, periods, change, tested, raw } = question
  const where = [
    ...filtersOf(brief, subject.segment),
    ...driver.conditions.map(({ dimension, value }) =>
      keeping(dimension, raw.get(dimension)?.get(value) ?? null),
    ),
  ]
  const [present, earlier] = await Promise.all([
    readLevel(tools, subject, { period: periods.present, where }),
    readLevel(tools, subject, { period: periods.earlier, where }),
  ])
  const additive = subject.metric.additivity === 'additive'
  const [first, second] = [present, earlier].map((reading) => reading.rows[0]?.value ?? (additive ? 0 : null))
  const otherFirst = without(change.present, present, additive)
  const otherSecond = without(change.earlier, earlier, additive)
  if (typeof first !== 'number' || typeof second !== 'number' || otherFirst === null || otherSecond === null)
    return nothingExplored
  const weighed = await weigh(tools, question, present, earlier, where)
  if (weighed === null) return nothingExplored
  const readings = [present, earlier, ...weighed.readings, change.present, change.earlier]
  const difference = first - second
  return {
    tested,
    readings,
    findings: [
      {
        id: tools.id('fd'),
        workspace: tools.workspace,
        kind: 'driver',
        metric: `${subject.metric.source}.${subject.metric.name}`,
        names: Object.fromEntries([
          ...driver.conditions.flatMap(({ dimension, value }, place) => [
            [`dimension${place + 1}`, dimension],
            [`segment${place + 1}`, value],
          ]),
          ...(brief.segment === null
            ? []
            : [
                ['withinDimension', brief.segment.dimension],
                ['within', String(brief.segment.value)],
              ]),
        ]),
        stats: {
          first,
          second,
          difference,
          ...(second === 0 ? {} : { relative: difference / Math.abs(second) }),
          ...weighed.stats,
          otherFirst,
          otherSecond,
          share: driver.explained,
          otherShare: driver.support,
          n_segment: present.rows[0]?.n ?? 0,
        },
        dates: {
          from: periods.present.from,
          to: periods.present.to,
          earlierFrom: periods.earlier.from,
          earlierTo: periods.earlier.to,
        },
        readings: readings.map(({ id }) => id),
        testedWith: Math.max(tested, 1),
        kept:
          weighed.stats.pValue * tested <= 1 - level &&
          Math.abs(difference) >= practicalMinimum * Math.abs(second),
        flags: [...new Set(readings.flatMap(({ flags }) => flags))],
      },
    ],
  }
}

/** The figure of the whole without the group; null where nothing is left. */
function without(whole: Reading, part: Reading, additive: boolean): number | null {
  const [row] = whole.rows
  const all = row === undefined ? null : partsOf(row, additive)
  const [inside] = part.rows
  const own = inside === undefined ? { numerator: 0, denominator: 0 } : partsOf(inside, additive)
  if (all === null || own === null) return null
  if (additive) return all.numerator - own.numerator
  const cases = all.denominator - own.denominator
  return cases <= 0 ? null : (all.numerator - own.numerator) / cases
}

interface Weighed {
  readonly stats: Readonly<Record<string, number>> & { readonly pValue: number }
  readonly readings: readonly Reading[]
}

/** Chance, by cases where they are known; else by days, whose interval is the whole period's where days add up. */
async function weigh(
  tools: Tools,
  { subject, periods }: DriverQuestion,
  present: Reading,
  earlier: Reading,
  where: readonly Filter[],
): Promise<Weighed | null> {
  const [now] = present.rows
  const [then] = earlier.rows
  if (now !== undefined && then !== undefined) {
    const samples = [sampleOfCell(cellOf(now), subject.metric), sampleOfCell(cellOf(then), subject.metric)]
    const [one, two] = samples
    if (one !== undefined && two !== undefined && one.kind !== 'cannot_tell' && two.kind !== 'cannot_tell') {
      const result = differenceOf(one, two, level)
      if (result.kind === 'cannot_tell') return null
      return {
        stats: { low: result.low, high: result.high, pValue: result.pValue, level },
        readings: [],
      }
    }
  }
  const [days, earlierDays] = await Promise.all([
    readSeries(tools, subject, { range: periods.present, grain: 'day', where }),
    readSeries(tools, subject, { range: periods.earlier, grain: 'day', where }),
  ])
  const additive = subject.metric.additivity === 'additive'
  const count = daysIn(periods.present)
  const daily = (reading: Reading) => {
    const values = reading.rows.flatMap(({ value }) => value ?? [])
    return additive ? [...values, ...Array<number>(Math.max(0, count - values.length)).fill(0)] : values
  }
  const result = differenceOf(meanSample(daily(days)), meanSample(daily(earlierDays)), level)
  if (result.kind === 'cannot_tell') return null
  const interval = additive ? { low: result.low * count, high: result.high * count } : {}
  return { stats: { ...interval, pValue: result.pValue, level }, readings: [days, earlierDays] }
}
