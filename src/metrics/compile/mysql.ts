import type { Dialect } from './dialect.ts'
import { truthOfText } from './standard-sql.ts'
import { unsupportedCall } from './unsupported-call.ts'
import { offsetMinutes } from './zone-offsets.ts'

const numberPattern = '^[[:space:]]*[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]{1,2})?[[:space:]]*$'
const quoted = (name: string) => `\`${name.replaceAll('`', '``')}\``
const text = (sql: string) => `CONVERT(${sql} USING utf8mb4)`
const float = (sql: string) => `CAST(${sql} AS DOUBLE)`

/** The ways of MySQL (8.0.17 and later) and MariaDB (10.6 and later). */
export const mysql: Dialect = {
  name: 'mysql',
  quote: quoted,
  table: (name) => name.split('.').map(quoted).join('.'),
  placeholder: () => '?',
  positional: true,
  // Zone names work only where somebody loaded them, so the offsets are written out. A TIMESTAMP is an instant
  // that shows itself in the session's zone, which a connection sets to UTC.
  wallTime: (sql, stored, zone) =>
    stored === 'wall' ? sql : `(${sql} + INTERVAL (${offsetMinutes(sql, zone)}) MINUTE)`,
  period(sql, grain) {
    const day = `CAST(${sql} AS DATE)`
    const year = `MAKEDATE(YEAR(${day}), 1)`
    if (grain === 'day') return day
    if (grain === 'week') return `(${day} - INTERVAL WEEKDAY(${day}) DAY)`
    if (grain === 'month') return `(${day} - INTERVAL (DAYOFMONTH(${day}) - 1) DAY)`
    return grain === 'year' ? year : `(${year} + INTERVAL (QUARTER(${day}) - 1) QUARTER)`
  },
  day: (parameter) => `CAST(${parameter} AS DATE)`,
  laterBy: (day, count, unit) => `(${day} + INTERVAL (${count}) ${unit === 'day' ? 'DAY' : 'MONTH'})`,
  shownDay: (sql) => `DATE_FORMAT(${sql}, '%Y-%m-%d')`,
  // Compared by code points: the usual collations take "Huế" for "hue".
  text: (sql) => `${text(sql)} COLLATE utf8mb4_bin`,
  number: (sql) => `CASE WHEN ${text(sql)} REGEXP '${numberPattern}' THEN ${float(sql)} END`,
  truth: (sql) => truthOfText(text(sql)),
  strictTruth: (sql) => truthOfText(text(sql)),
  differs: (left, right) => `NOT (${left} <=> ${right})`,
  zeroOne: (sql) => `CAST(${sql} AS SIGNED)`,
  float,
  aggregate(call, sql, condition) {
    const rows = condition === undefined ? sql : `CASE WHEN ${condition} THEN ${sql} END`
    if (call.call === 'deviation') return `stddev_samp(${float(rows)})`
    if (call.call === 'percentile') throw unsupportedCall('percentile', 'mysql')
    if (call.call === 'count_distinct') return `count(DISTINCT CAST(${rows} AS BINARY))`
    return `${call.call}(${rows})`
  },
  oneOf: (sql) => `min(${sql})`,
  least: (numbers) => (numbers.length === 1 ? numbers.join() : `least(${numbers.join(', ')})`),
  groupKey: (sql) => `${sql}, CAST(${sql} AS BINARY)`,
  order: (sql, descending) => `${sql} IS NULL, ${sql} ${descending ? 'DESC' : 'ASC'}`,
}
