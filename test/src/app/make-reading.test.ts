import { describe, expect, it } from 'vitest'
import { sampleOfCell } from '../../../src/analysis/comparison/sample-of-cell.ts'
import { makeReading } from '../../../src/app/make-reading.ts'
import { readingSchema } from '../../../src/evidence/reading.ts'
import { cellOf } from '../../../src/inquiry/sides.ts'
import type { MetricInfo } from '../../../src/metrics/catalog.ts'
import { type MetricCell, metricQuerySchema } from '../../../src/metrics/query.ts'

const metric: MetricInfo = {
  source: 'ads',
  model: 'ads',
  name: 'cost',
  label: { en: 'Cost', vi: 'Chi phí' },
  type: 'ratio',
  unit: 'currency',
  counted: false,
  favorable: 'down',
  minDenominator: 100,
  synonyms: [],
  dimensions: [],
  hasTime: false,
  behaviour: false,
}

function readingOf(cell: MetricCell) {
  return makeReading({
    id: 'rd_1',
    workspace: 'local',
    query: metricQuerySchema.parse({ source: 'ads', metrics: ['cost'] }),
    result: { rows: [{ group: {}, cells: { cost: cell } }], sql: 'SELECT', truncated: false },
    metric,
    model: undefined,
    defects: [],
    now: { instant: '2026-08-03T08:00:00.000Z', today: '2026-08-03' },
  })
}

describe('a reading of a ratio of sums', () => {
  // (2, 1), (4, 2), (9, 3) thirty times: 2.5 with a standard error of 0.0572 over 90 rows, Student's t 1.987.
  const moments = { rows: 90, nn: 3030, nd: 1110, dd: 420 }
  const cell = { value: 2.5, n: 180, numerator: 450, denominator: 180, moments }

  it('has the interval of the delta method, and the moments that it comes from', () => {
    const reading = readingOf(cell)
    expect(reading.rows[0]).toMatchObject({
      n: 180,
      low: expect.closeTo(2.5 - 1.987 * 0.05724, 4),
      high: expect.closeTo(2.5 + 1.987 * 0.05724, 4),
      moments,
    })
    expect(readingSchema.parse(structuredClone(reading))).toEqual(reading)
    const row = reading.rows[0]
    expect(row && sampleOfCell(cellOf(row), metric)).toMatchObject({ kind: 'ratio', n: 90, numerator: 450 })
  })

  it('has no interval where its rows are not known, as in readings that were stored before', () => {
    const { moments: _, ...old } = cell
    expect(readingOf(old).rows[0]).not.toHaveProperty('low')
    expect(readingOf({ ...old, value: null, n: 0, denominator: 0, moments }).rows[0]).not.toHaveProperty(
      'low',
    )
  })
})
