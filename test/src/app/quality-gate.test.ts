import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/analysis/series/periods.ts'
import { makeReading } from '../../../src/app/make-reading.ts'
import { createQualityGate, type Defect } from '../../../src/app/quality-gate.ts'
import type { Catalog, DimensionInfo, MetricInfo, ModelInfo } from '../../../src/metrics/catalog.ts'
import { type MetricQuery, metricQuerySchema, type QueryRow } from '../../../src/metrics/query.ts'

const label = { en: 'x', vi: 'x' }
const metric: MetricInfo = {
  source: 'tills',
  model: 'receipts',
  name: 'revenue',
  label,
  type: 'simple',
  unit: 'currency',
  counted: false,
  favorable: 'up',
  minDenominator: 1,
  synonyms: [],
  dimensions: ['store'],
  hasTime: true,
  behaviour: false,
}
const model: ModelInfo = {
  source: 'tills',
  name: 'receipts',
  label,
  family: 'pos',
  rows: 1000,
  time: { column: 'day', grain: 'day', range: { from: '2026-01-05', to: '2026-08-02' } },
}
const store: DimensionInfo = {
  source: 'tills',
  model: 'receipts',
  name: 'store',
  label,
  synonyms: [],
  values: ['north', 'south'].map((value) => ({ value, count: 500, label, synonyms: [] })),
  distinct: 2,
}
const catalog: Catalog = { models: [model], metrics: [metric], dimensions: [store], texts: [] }

/** Thirty weeks of two stores; the south writes thousands from its twentieth week on. */
function rowsOf(query: MetricQuery, without: readonly string[] = []): readonly QueryRow[] {
  if (query.grain === 'day')
    return Array.from({ length: 210 }, (_, day) => addDays('2026-01-05', day))
      .filter((time) => !without.includes(time))
      .map((time) => ({ group: {}, time, cells: { revenue: { value: 1, n: 1 } } }))
  return Array.from({ length: 30 }, (_, week) => week).flatMap((week) =>
    ['north', 'south'].map((name) => ({
      group: { store: name },
      time: addDays('2026-01-05', 7 * week),
      cells: {
        revenue: { value: (2e8 + 3e7 * Math.sin(week)) / (name === 'south' && week >= 19 ? 1000 : 1), n: 9 },
      },
    })),
  )
}
const gateOver = (without: readonly string[] = []) => {
  const asked: MetricQuery[] = []
  const gate = createQualityGate(async (_, query) => {
    asked.push(query)
    return { rows: rowsOf(query, without), sql: '', truncated: false }
  })
  return { gate, asked }
}

describe('the quality gate', () => {
  it('finds the store whose unit changed, and the days that are missing', async () => {
    const { gate } = gateOver(['2026-03-11', '2026-03-12'])
    expect(await gate.defects('local', metric, catalog)).toEqual([
      { flag: 'gaps', since: '2026-03-11', to: '2026-03-12' },
      {
        flag: 'unit_jump',
        since: '2026-05-12',
        to: '2026-08-02',
        where: { dimension: 'store', value: 'south' },
      },
    ])
  })

  it('looks at counts and shares for missing days only', async () => {
    const { gate } = gateOver()
    expect(await gate.defects('local', { ...metric, unit: 'count' }, catalog)).toEqual([])
    expect(await gate.defects('local', { ...metric, name: 'rate', type: 'ratio' }, catalog)).toEqual([])
  })

  it('knows from the catalogue what is wrong with single rows, and since when', async () => {
    const { gate } = gateOver()
    const faulty: ModelInfo = {
      ...model,
      undated: 3,
      faults: [{ flag: 'duplicates', rows: 12, since: '2026-02-01', to: '2026-02-14' }],
    }
    const nulls = { ...metric, unit: 'count' as const, faults: [{ flag: 'nulls' as const, rows: 80 }] }
    const counted = [
      { flag: 'duplicates', since: '2026-02-01', to: '2026-02-14' },
      { flag: 'nulls' },
      { flag: 'undated' },
    ]
    expect(await gate.defects('local', nulls, { ...catalog, models: [faulty] })).toEqual(counted)
    const { time: _, ...timeless } = faulty
    expect(await gate.defects('local', nulls, { ...catalog, models: [timeless] })).toEqual(counted)
  })

  it('asks the source once, and again when the last try failed', async () => {
    const { gate, asked } = gateOver()
    await Promise.all([gate.defects('local', metric, catalog), gate.defects('local', metric, catalog)])
    expect(asked).toHaveLength(2)
    let fails = true
    const shaky = createQualityGate(async (_, query) => {
      if (fails) throw new Error('away')
      return { rows: rowsOf(query), sql: '', truncated: false }
    })
    await expect(shaky.defects('local', metric, catalog)).rejects.toThrow('away')
    fails = false
    expect(await shaky.defects('local', metric, catalog)).toHaveLength(1)
  })
})

describe('a reading', () => {
  const jump: Defect = {
    flag: 'unit_jump',
    since: '2026-05-12',
    to: '2026-08-02',
    where: { dimension: 'store', value: 'south' },
  }
  const flagsOf = (query: object, defects: readonly Defect[] = [jump], today = '2026-08-03') =>
    makeReading({
      id: 'rd_1',
      workspace: 'local',
      query: metricQuerySchema.parse({ source: 'tills', metrics: ['revenue'], ...query }),
      result: { rows: [], sql: '', truncated: false },
      metric,
      model,
      defects,
      now: { instant: `${today}T08:00:00.000Z`, today },
    }).flags

  it('carries a fault of the data that its days and groups meet', () => {
    const timeRange = { from: '2026-06-01', to: '2026-06-30' }
    expect(flagsOf({ timeRange })).toEqual(['unit_jump'])
    expect(flagsOf({ timeRange: { from: '2026-02-01', to: '2026-02-28' } })).toEqual([])
    const only = (op: 'in' | 'not_in', value: string) => [{ dimension: 'store', op, values: [value] }]
    expect(flagsOf({ timeRange, where: only('in', 'north') })).toEqual([])
    expect(flagsOf({ timeRange, where: only('in', 'south') })).toEqual(['unit_jump'])
    expect(flagsOf({ timeRange, where: only('not_in', 'south') })).toEqual([])
  })

  it('carries rows without a day only where it is about days', () => {
    expect(flagsOf({}, [{ flag: 'undated' }, { flag: 'nulls' }])).toEqual(['nulls'])
    expect(flagsOf({ grain: 'day' }, [{ flag: 'undated' }])).toEqual(['undated'])
  })

  it('says where it reaches beyond today', () => {
    expect(flagsOf({}, [], '2026-07-30')).toEqual(['future'])
    expect(flagsOf({ timeRange: { from: '2026-06-01', to: '2026-06-30' } }, [], '2026-07-30')).toEqual([])
  })

  it('is old when its source has had nothing new for more than a week', () => {
    expect(flagsOf({}, [], '2026-08-09')).toEqual([])
    expect(flagsOf({}, [], '2026-08-10')).toEqual(['stale'])
  })
})
