import { describe, expect, it } from 'vitest'
import { planAhead } from '../../../../src/inquiry/change/ahead-plan.ts'

const december = { from: '2026-12-01', to: '2026-12-31' }
const twoYears = { from: '2024-11-21', to: '2026-11-21' }

describe('a plan for days to come', () => {
  it('sums days where the history has few months', () => {
    expect(planAhead(twoYears, december, true)).toMatchObject({
      grain: 'day',
      ahead: december,
      horizon: 40,
      from: 9,
      season: 7,
    })
  })

  it('goes month by month where the year was seen twice, from the last whole month', () => {
    const plan = planAhead({ from: '2023-06-10', to: '2026-11-21' }, december, true)
    expect(plan).toMatchObject({
      grain: 'month',
      read: { from: '2023-07-01', to: '2026-10-31' },
      ahead: december,
      horizon: 2,
      from: 1,
      season: 12,
    })
    expect(plan?.past).toHaveLength(40)
  })

  it('takes values that do not add up at the grain nearest to what is asked', () => {
    expect(planAhead(twoYears, december, false)).toMatchObject({ grain: 'month', horizon: 2, from: 1 })
    expect(planAhead(twoYears, { from: '2026-11-25', to: '2026-11-29' }, false)).toMatchObject({
      grain: 'week',
      read: { from: '2024-11-25', to: '2026-11-15' },
      ahead: { from: '2026-11-23', to: '2026-11-29' },
      horizon: 2,
    })
    expect(planAhead(twoYears, { from: '2026-11-24', to: '2026-11-24' }, false)).toMatchObject({
      grain: 'day',
      horizon: 3,
      from: 2,
    })
  })

  it('leaves out days that are known and is none where all are', () => {
    const november = { from: '2026-11-01', to: '2026-11-30' }
    expect(planAhead(twoYears, november, true)).toMatchObject({
      ahead: { from: '2026-11-22', to: '2026-11-30' },
      horizon: 9,
      from: 0,
    })
    expect(planAhead(twoYears, { from: '2026-10-01', to: '2026-10-31' }, true)).toBeNull()
    expect(planAhead({ from: '2026-11-02', to: '2026-11-05' }, december, false)).toBeNull()
  })
})
