import { describe, expect, it } from 'vitest'
import { busyWindow } from '../../../../src/analysis/series/busy-window.ts'

describe('the busiest run of periods', () => {
  it('is found with its level within and without', () => {
    const found = busyWindow(Object.freeze([5, 5, 5, 20, 22, 5, 5, 5, 5, 5]))
    expect(found).toMatchObject({ from: 3, to: 4, inside: 21, outside: 5 })
    expect(found?.pValue).toBeLessThan(1e-4)
  })

  it('is no discovery where counts only vary as chance lets them', () => {
    expect(busyWindow([9, 12, 8, 11, 10, 13, 7, 10, 9, 11, 10, 8])?.pValue).toBe(1)
  })

  it('asks more where the counts outside vary more than chance lets them', () => {
    const calm = busyWindow([10, 10, 10, 10, 25, 10, 10, 10, 10, 10])?.pValue ?? 1
    const wild = busyWindow([2, 21, 3, 20, 25, 1, 18, 4, 19, 2])?.pValue ?? 1
    expect(wild).toBeGreaterThan(calm)
  })

  it('leaves what touches an end to trends, and short or empty series alone', () => {
    expect(busyWindow([1, 1, 1, 1, 1, 1, 1, 30])?.to ?? 0).toBeLessThan(7)
    expect(busyWindow([1, 2, 3])).toBeNull()
    expect(busyWindow(new Array<number>(12).fill(0))).toBeNull()
  })
})
