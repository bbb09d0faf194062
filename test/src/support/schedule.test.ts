import { describe, expect, it } from 'vitest'
import { nextRun, type Schedule } from '../../../src/support/schedule.ts'
import { dayIn, instantAt } from '../../../src/support/zoned.ts'

const weekly: Schedule = {
  every: 'week',
  weekday: 1,
  monthDay: 1,
  at: '09:00',
  timeZone: 'Asia/Ho_Chi_Minh',
}

describe('a schedule', () => {
  it('comes round at the time that the zone’s clocks show', () => {
    expect(nextRun(weekly, '2026-11-22T03:00:00.000Z')).toBe('2026-11-23T02:00:00.000Z')
    expect(nextRun(weekly, '2026-11-23T02:00:00.000Z'), 'strictly after').toBe('2026-11-30T02:00:00.000Z')
    expect(nextRun({ ...weekly, every: 'day' }, '2026-11-22T03:00:00.000Z')).toBe('2026-11-23T02:00:00.000Z')
  })

  it('keeps its time over a change of the clocks', () => {
    const daily: Schedule = { ...weekly, every: 'day', timeZone: 'Europe/Berlin' }
    expect(nextRun(daily, '2026-10-24T12:00:00.000Z')).toBe('2026-10-25T08:00:00.000Z')
    expect(nextRun(daily, '2026-10-23T12:00:00.000Z')).toBe('2026-10-24T07:00:00.000Z')
  })

  it('comes once where its time is left out or shown twice', () => {
    const night: Schedule = { ...weekly, every: 'day', at: '02:30', timeZone: 'Europe/Berlin' }
    expect(nextRun(night, '2026-03-28T12:00:00.000Z')).toBe('2026-03-29T01:30:00.000Z')
    const first = nextRun(night, '2026-10-24T12:00:00.000Z')
    expect(first).toBe('2026-10-25T00:30:00.000Z')
    expect(nextRun(night, first)).toBe('2026-10-26T01:30:00.000Z')
  })

  it('takes the last day of a month that has not its own', () => {
    const monthly: Schedule = { ...weekly, every: 'month', monthDay: 31 }
    expect(nextRun(monthly, '2027-02-03T00:00:00.000Z')).toBe('2027-02-28T02:00:00.000Z')
    expect(nextRun(monthly, '2027-02-28T02:00:00.000Z')).toBe('2027-03-31T02:00:00.000Z')
  })
})

it('a day and a time are one instant, west and east', () => {
  expect(instantAt('2026-11-23', '08:00', 'America/New_York')).toBe('2026-11-23T13:00:00.000Z')
  expect(instantAt('2026-11-23', '00:10', 'Pacific/Auckland')).toBe('2026-11-22T11:10:00.000Z')
  expect(dayIn('2026-11-22T18:00:00.000Z', 'Asia/Ho_Chi_Minh')).toBe('2026-11-23')
})
