import type { Question } from './question.ts'

/**
 * Common table expressions that give every day of the query's time range, or else of what `bounds` finds (a
 * SELECT of a first and a last day): `r` holds both bounds as `lo` and `hi`, `s` the days as `d`. Days are counted
 * from the first one, up to 100,000 (273 years), since not every database has a series of dates.
 */
export function daySeries({ query, dialect, params }: Question, bounds: string): readonly string[] {
  const { quote } = dialect
  const [r, s, i, n, d, lo, hi] = ['r', 's', 'i', 'n', 'd', 'lo', 'hi'].map(quote)
  const range = query.timeRange
  const asked =
    range &&
    `SELECT ${dialect.day(params.add(range.from))} AS ${lo}, ${dialect.day(params.add(range.to))} AS ${hi}`
  const digits = Array.from({ length: 10 }, (_, digit) =>
    digit === 0 ? `SELECT 0 AS ${i}` : `SELECT ${digit}`,
  )
  const places = ['a', 'b', 'c', 'e', 'f'].map(quote)
  const number = places.map((place, index) => `${place}.${i} * ${10 ** index}`).join(' + ')
  const day = dialect.laterBy(`${r}.${lo}`, `${n}.${i}`, 'day')
  return [
    `${r} AS (${asked ?? bounds})`,
    `${i} AS (${digits.join(' UNION ALL ')})`,
    `${n} AS (SELECT ${number} AS ${i} FROM ${places.map((place) => `${i} AS ${place}`).join(' CROSS JOIN ')})`,
    `${s} AS (SELECT ${day} AS ${d} FROM ${r} CROSS JOIN ${n} WHERE ${day} <= ${r}.${hi})`,
  ]
}
