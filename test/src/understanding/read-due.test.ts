import { expect, test } from 'vitest'
import { readDue } from '../../../src/understanding/read-due.ts'

test.each([
  ['end of January', 'en', '2027-01-31'],
  ['mid December', 'en', '2026-12-20'],
  ['by 15 Dec', 'en', '2026-12-15'],
  ['in March', 'en', '2027-03-31'],
  ['cuối tháng 1', 'vi', '2027-01-31'],
  ['trong hai tuần', 'vi', '2026-12-06'],
  ['last week', 'en', null],
  ['tuần trước', 'vi', null],
  ['2026-10-01', 'en', null],
  ['soon', 'en', null],
] as const)('%s is due on %s %s', (text, language, date) => {
  expect(readDue(text, language, '2026-11-22')?.date ?? null).toBe(date)
})
