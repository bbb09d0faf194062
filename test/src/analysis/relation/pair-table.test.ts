import { describe, expect, it } from 'vitest'
import { pairTable } from '../../../../src/analysis/relation/pair-table.ts'

const cell = (row: string, column: string, count: number) => Object.freeze({ row, column, count })

describe('pairs of values', () => {
  it('has the residuals and the association of a table of two by two', () => {
    const table = pairTable([cell('a', 'x', 10), cell('a', 'y', 20), cell('b', 'x', 30), cell('b', 'y', 10)])
    // By hand: expected 17.1429, spread sqrt(17.1429 * 4/7 * 3/7).
    expect(table.cells[0]?.residual).toBeCloseTo(-3.4861, 4)
    expect(table.association).toBeCloseTo(0.41667, 5)
  })

  it('counts pairs that are missing as none', () => {
    const table = pairTable([cell('a', 'x', 50), cell('b', 'y', 50)])
    expect(table.association).toBeCloseTo(1, 12)
    expect(table.cells).toHaveLength(4)
    expect(table.cells.find(({ row, column }) => row === 'a' && column === 'y')?.count).toBe(0)
  })

  it('has nothing to say of one row or of no cases', () => {
    expect(pairTable([cell('a', 'x', 5), cell('a', 'y', 9)])).toMatchObject({ association: 0, cells: [] })
    expect(pairTable([])).toMatchObject({ total: 0, cells: [] })
  })
})
