/**
 * Whole days that a test runs: cases for both groups by the cases a day that enter it, rounded up to whole weeks, since a
 * test that ends in mid-week weighs some weekdays twice. Null without traffic.
 *
 * Example: 1,094 a group at 100 cases a day is 21.88 days, so 28.
 */
export function daysNeeded(perGroup: number, casesPerDay: number, groups = 2): number | null {
  if (!(casesPerDay > 0)) return null
  return Math.ceil((perGroup * groups) / casesPerDay / 7) * 7
}
