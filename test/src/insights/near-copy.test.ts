import { describe, expect, it } from 'vitest'
import { isNearCopy, sharedWords } from '../../../src/insights/near-copy.ts'

describe('sharedWords', () => {
  it('is the share of folded words in common', () => {
    expect(sharedWords('they fear losing money', 'they fear waiting')).toBeCloseTo(4 / 7, 10)
    expect(sharedWords('Khách sợ mất tiền.', 'khach so mat TIEN')).toBe(1)
    expect(sharedWords('one', 'two')).toBe(0)
    expect(sharedWords('', '')).toBe(0)
  })

  it('looks past figures, which differ in every copy', () => {
    expect(sharedWords('only {{r:rd_1.0.value|percent}} buy', 'only {{r:rd_9.3.value}} buy')).toBe(1)
  })

  it('calls texts copies from the limit on', () => {
    expect(isNearCopy('a b c d e', 'a b c d f', 0.8)).toBe(true)
    expect(isNearCopy('a b c d e', 'a b c f g', 0.8)).toBe(false)
  })
})
