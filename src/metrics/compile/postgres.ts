import type { Dialect } from './dialect.ts'
import { filteredCall, standardSql, truthOfText } from './standard-sql.ts'

// What `CAST(text AS double precision)` takes without an error, whatever the release.
const numberPattern = '^\\s*[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,2})?\\s*$'

/** PostgreSQL's ways (14 and later). */
export const postgres: Dialect = {
  ...standardSql,
  name: 'postgres',
  placeholder: (number) => `$${number}`,
  wallTime(sql, stored, zone) {
    if (stored === 'wall') return sql
    const instant = stored === 'utc' ? `timezone('UTC', CAST(${sql} AS timestamp))` : sql
    return `timezone('${zone}', ${instant})`
  },
  period: (sql, grain) =>
    grain === 'day'
      ? `CAST(${sql} AS date)`
      : `CAST(date_trunc('${grain}', CAST(${sql} AS timestamp)) AS date)`,
  day: (parameter) => `CAST(${parameter} AS date)`,
  laterBy: (day, count, unit) =>
    `CAST(${day} + CAST(${count} AS integer) * CAST('1 ${unit}' AS interval) AS date)`,
  // The driver would make a Date of local midnight of it.
  shownDay: (sql) => `to_char(${sql}, 'YYYY-MM-DD')`,
  // Compared by code points, as the other databases do, not by the rules of a language.
  text: (sql) => `CAST(${sql} AS text) COLLATE "C"`,
  number: (sql) =>
    `CASE WHEN CAST(${sql} AS text) ~ '${numberPattern}' THEN CAST(CAST(${sql} AS text) AS double precision) END`,
  truth: (sql) => truthOfText(`CAST(${sql} AS text)`),
  // Only a text has a cast to a truth value from every type of number.
  strictTruth: (sql) => `CAST(CAST(${sql} AS text) AS boolean)`,
  zeroOne: (sql) => `CAST(${sql} AS integer)`,
  float: (sql) => `CAST(${sql} AS double precision)`,
  aggregate(call, sql, condition) {
    if (call.call === 'deviation') {
      return filteredCall('stddev_samp', `CAST(${sql} AS double precision)`, condition)
    }
    if (call.call !== 'percentile') return filteredCall(call.call, sql, condition)
    const filter = condition === undefined ? '' : ` FILTER (WHERE ${condition})`
    return `percentile_${call.discrete ? 'disc' : 'cont'}(${call.p}) WITHIN GROUP (ORDER BY ${sql})${filter}`
  },
  // There is no min() of truth values and identifiers.
  oneOf: (sql) => `(array_agg(${sql} ORDER BY CAST(${sql} AS text)))[1]`,
  least: (numbers) => `least(${numbers.join(', ')})`,
}
