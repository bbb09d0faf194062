import { describe, expect, it } from 'vitest'
import { replayVerdict } from '../../../../src/inquiry/replay/replay-verdict.ts'
import { againIn } from '../../../../src/inquiry/replay/right-season.ts'
import { scorePrediction } from '../../../../src/inquiry/replay/score-prediction.ts'

describe('a gap read again', () => {
  it.each([
    ['holds on the same side', -0.023, { low: -0.025, high: -0.017 }, 'holds'],
    ['is weakened when surely less than half as large', -0.023, { low: -0.009, high: -0.003 }, 'weakened'],
    ['is weakened when it may be chance', -0.023, { low: -0.012, high: 0.002 }, 'weakened'],
    ['is broken on the other side', -0.023, { low: 0.001, high: 0.007 }, 'broken'],
    ['cannot be checked when all is possible', -0.01, { low: -0.05, high: 0.03 }, 'cannot_check'],
    ['cannot be checked without an interval', -0.01, null, 'cannot_check'],
    ['holds upwards too', 0.1, { low: 0.06, high: 0.12 }, 'holds'],
    ['is broken when an upward gap is gone below', 0.1, { low: -0.05, high: -0.01 }, 'broken'],
  ] as const)('%s', (_name, was, now, verdict) => {
    expect(replayVerdict(was, now)).toBe(verdict)
  })
})

describe('a prediction', () => {
  // 0.384 before, at least 0.45 predicted: a change of 0.066 was needed.
  const of = (first: number, low: number, high: number) =>
    scorePrediction({ first, second: 0.384, low, high }, 0.45, 'up')

  it('is hit when the target is reached beyond chance', () => {
    expect(of(0.461, 0.059, 0.095)).toBe('hit')
    expect(of(0.461, -0.01, 0.16)).toBe('cannot_tell')
  })

  it('is missed when even the better end falls short', () => {
    expect(of(0.4, 0.002, 0.03)).toBe('missed')
    expect(of(0.37, -0.03, -0.001)).toBe('missed')
  })

  it('cannot be told in between', () => {
    expect(of(0.44, 0.03, 0.082)).toBe('cannot_tell')
  })

  it('is scored downwards the same way', () => {
    expect(scorePrediction({ first: 0.03, second: 0.06, low: -0.04, high: -0.02 }, 0.04, 'down')).toBe('hit')
    expect(scorePrediction({ first: 0.058, second: 0.06, low: -0.01, high: 0.006 }, 0.04, 'down')).toBe(
      'missed',
    )
  })
})

describe('the days to look at again', () => {
  it('are those since where they are enough', () => {
    expect(againIn({ from: '2026-08-22', to: '2026-11-19' }, '2027-01-20')).toEqual({
      kind: 'days',
      range: { from: '2026-11-20', to: '2027-01-20' },
      season: false,
    })
  })

  it('are as many as were seen where few are new', () => {
    expect(againIn({ from: '2026-08-22', to: '2026-11-19' }, '2026-11-22')).toEqual({
      kind: 'days',
      range: { from: '2026-08-25', to: '2026-11-22' },
      season: false,
    })
  })

  // The lunar new year fell on 17 February 2026 and falls on 6 February 2027: eleven days earlier.
  it('are those of the next Tet for something seen around Tet', () => {
    const seen = { from: '2026-01-27', to: '2026-02-16' }
    expect(againIn(seen, '2027-03-01')).toEqual({
      kind: 'days',
      range: { from: '2027-01-16', to: '2027-02-05' },
      season: true,
    })
    expect(againIn(seen, '2026-11-20')).toEqual({ kind: 'wait', until: '2027-02-05' })
  })
})
