/** Days are counted from 1970-01-01 (UTC), as DuckDB counts them. */
const dayMs = 86_400_000

/** `2026-11-20` -> days since 1970-01-01. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / dayMs)
}

/** Days since 1970-01-01 -> `2026-11-20`. */
export function dayText(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** Monday is 0. */
export function weekday(day: number): number {
  return (day + 3) % 7
}

/** Whole calendar months that hold `day` and the one before it, as day numbers. */
export function monthOf(day: number): { from: number; to: number; previousFrom: number } {
  const date = new Date(day * dayMs)
  const start = (shift: number) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + shift, 1) / dayMs
  return { from: start(0), to: start(1) - 1, previousFrom: start(-1) }
}

/** First days of the lunar year in Vietnam; the season before them moves with them. */
const tetDays = [
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-03',
  '2031-01-23',
  '2032-02-11',
  '2033-01-31',
  '2034-02-19',
  '2035-02-08',
  '2036-01-28',
  '2037-02-15',
  '2038-02-04',
  '2039-01-24',
  '2040-02-12',
].map(dayNumber)

/** Tết days from the first day on, with 45 days of lead, up to the last day. */
export function tetBetween(first: number, last: number): readonly number[] {
  return tetDays.filter((tet) => tet - 45 >= first && tet <= last)
}

/** Days until the next Tết (0 on the day itself). */
function daysToTet(day: number): number {
  return (tetDays.find((tet) => tet >= day) ?? day + 200) - day
}

/** 0 outside the 45 days before Tết, up to 1 ten days before it. */
export function beforeTet(day: number): number {
  const left = daysToTet(day)
  if (left > 45 || left < 1) return 0
  return left >= 10 ? (46 - left) / 36 : left / 10
}

/** The share of a normal day that is bought and browsed around the holiday itself. */
function tetLull(day: number): number {
  const left = daysToTet(day)
  const since = day - (tetDays.findLast((tet) => tet <= day) ?? day - 200)
  if (left === 1 || since <= 3) return 0.4
  if (left <= 3 || since <= 7) return 0.65
  return 1
}

/** 1 in the last week of December, -1 at the end of June. */
export function winter(day: number): number {
  const date = new Date(day * dayMs)
  const ofYear = day - Date.UTC(date.getUTCFullYear(), 0, 1) / dayMs
  return Math.cos((2 * Math.PI * (ofYear - 359)) / 365.25)
}

const weekdayShape = [1.04, 1.02, 1.0, 0.99, 0.97, 0.96, 1.02]

/** How busy a day is beside a plain one: weekday, year, Tết and the double-day sales (9/9, 10/10...). */
export function seasonFactor(day: number): number {
  const date = new Date(day * dayMs)
  const doubleDay = date.getUTCMonth() + 1 === date.getUTCDate() && date.getUTCDate() >= 9 ? 1.18 : 1
  const year = 1 + 0.03 * winter(day) + 0.12 * beforeTet(day)
  return (weekdayShape[weekday(day)] ?? 1) * year * tetLull(day) * doubleDay
}
