import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../src/analysis/series/periods.ts'
import { dataSpan } from '../../../../src/connectors/schema/data-span.ts'

const year = Array.from({ length: 300 }, (_, day) => ({ day: addDays('2026-01-05', day), volumes: [3] }))
const range = { from: '2026-01-05', to: '2026-10-31' }

describe('the span of the data', () => {
  it('is that of all days, whatever their order', () => {
    expect(dataSpan(Object.freeze(year.toReversed()))).toEqual({ range, strays: 0 })
    expect(dataSpan([])).toBeUndefined()
  })

  it('leaves out days that stand for "none" or "for ever"', () => {
    const odd = ['0001-01-01', '1900-01-01', '9999-12-31', '10000-01-01', '5881580-07-10']
    const strays = odd.map((day) => ({ day, volumes: [200] }))
    expect(dataSpan([...year, ...strays])).toEqual({ range, strays: 1000 })
    expect(dataSpan(strays)).toBeUndefined()
  })

  it('leaves out a few rows that a gap of more than a year parts from the rest', () => {
    const far = [
      { day: '2019-03-01', volumes: [2] },
      { day: '2031-01-01', volumes: [4] },
      { day: '2062-01-01', volumes: [5] },
    ]
    expect(dataSpan([...far, ...year])).toEqual({ range, strays: 11 })
  })

  it('keeps many rows far away, and few that are near', () => {
    const many = { day: '2019-03-01', volumes: [30] }
    const near = { day: '2025-03-01', volumes: [1] }
    expect(dataSpan([many, ...year])?.range.from).toBe('2019-03-01')
    expect(dataSpan([near, ...year])?.range.from).toBe('2025-03-01')
  })
})
