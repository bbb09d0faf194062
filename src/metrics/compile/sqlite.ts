import type { Dialect } from './dialect.ts'
import { filteredCall, standardSql, truthOfText } from './standard-sql.ts'
import { unsupportedCall } from './unsupported-call.ts'
import { offsetMinutes } from './zone-offsets.ts'

/** SQLite's ways (3.35 and later, with its mathematical functions); times are ISO text. */
export const sqlite: Dialect = {
  ...standardSql,
  name: 'sqlite',
  // IS DISTINCT FROM came only with 3.39.
  differs: (left, right) => `${left} IS NOT ${right}`,
  placeholder: (number) => `?${number}`,
  wallTime: (sql, stored, zone) =>
    stored === 'wall' ? `datetime(${sql})` : `datetime(${sql}, (${offsetMinutes(sql, zone)}) || ' minutes')`,
  period(sql, grain) {
    if (grain === 'day') return `date(${sql})`
    if (grain === 'week') return `date(${sql}, 'weekday 0', '-6 days')`
    if (grain !== 'quarter') return `date(${sql}, 'start of ${grain}')`
    return `date(${sql}, 'start of month', '-' || ((strftime('%m', ${sql}) - 1) % 3) || ' months')`
  },
  day: (parameter) => `date(${parameter})`,
  laterBy(day, count, unit) {
    if (unit === 'day') return `date(${day}, (${count}) || ' days')`
    // A month later than its last day is not the month after next: the day is cut to what the month has.
    const month = `date(${day}, 'start of month', (${count}) || ' months')`
    return `min(date(${month}, (strftime('%d', ${day}) - 1) || ' days'), date(${month}, '1 month', '-1 day'))`
  },
  shownDay: (sql) => sql,
  text: (sql) => `CAST(${sql} AS TEXT)`,
  number: (sql) =>
    `CASE WHEN typeof(${sql}) IN ('integer', 'real') THEN CAST(${sql} AS REAL)` +
    ` WHEN json_valid(${sql}) THEN CASE WHEN json_type(${sql}) IN ('integer', 'real') THEN CAST(${sql} AS REAL) END END`,
  truth: (sql) => truthOfText(`CAST(${sql} AS TEXT)`),
  strictTruth: (sql) => truthOfText(`CAST(${sql} AS TEXT)`),
  zeroOne: (sql) => sql,
  float: (sql) => `CAST(${sql} AS REAL)`,
  aggregate(call, sql, condition) {
    if (call.call === 'percentile') throw unsupportedCall('percentile', 'sqlite')
    return call.call === 'deviation'
      ? deviation(`CAST(${sql} AS REAL)`, condition)
      : filteredCall(call.call, sql, condition)
  },
  oneOf: (sql) => `min(${sql})`,
  least: (numbers) => (numbers.length === 1 ? numbers.join() : `min(${numbers.join(', ')})`),
}

/**
 * The sample standard deviation from sums, sqrt((Σx² - (Σx)²/n) / (n - 1)), for want of a function of its own.
 * Right to about eight digits where the spread is no less than a ten-thousandth of the mean.
 */
function deviation(sql: string, condition?: string): string {
  const call = (name: 'sum' | 'count', of: string) => filteredCall(name, of, condition)
  const n = call('count', sql)
  const squares = `${call('sum', `${sql} * ${sql}`)} - ${call('sum', sql)} * ${call('sum', sql)} / ${n}`
  return `CASE WHEN ${n} > 1 THEN sqrt(max(0.0, ${squares}) / (${n} - 1)) END`
}
