import { AppError } from '../../errors.ts'
import { type Block, groupBy, keyColumns, leafColumns, lines } from './block.ts'
import { dailySql, daysBefore } from './cumulative-rows.ts'
import { daySeries } from './days.ts'
import { combinedParts } from './partials.ts'
import type { Question } from './question.ts'

/**
 * A running total: rows are put together by day first, as far as their aggregate allows, then once more for
 * every day over the days before it. A period longer than a day shows its first, last or average day; without a
 * grain the last day of the time range (else of the rows) speaks. Groups that have nothing yet are not there.
 */
export function cumulativeBlock(question: Question, { plan, leaves: [leaf] }: Block): string {
  const { query, dialect } = question
  const { cumulative } = plan
  if (cumulative === undefined || leaf === undefined)
    throw new AppError('metric_unsupported', { name: plan.metric.name })
  const [p, r, s, d, t, lo, hi, rank] = ['p', 'r', 's', 'd', 't', 'lo', 'hi', 'rank'].map(dialect.quote)
  const days = daysBefore(question, plan, `${p}.${d}`, `${s}.${d}`)
  const series = daySeries(question, `SELECT min(${d}) AS ${lo}, max(${d}) AS ${hi} FROM ${p}`)
  const groups = keyColumns(question)
    .filter((column) => column !== 't')
    .map(dialect.quote)
  const period = query.grain && dialect.period(`${s}.${d}`, query.grain)
  const keys = [...groups.map((column) => `${p}.${column}`), `${s}.${d}`]
  const daily = lines(
    `SELECT ${[
      ...groups.map((column) => `${p}.${column} AS ${column}`),
      `${s}.${d} AS ${d}`,
      ...(period ? [`${period} AS ${t}`] : []),
      ...combinedParts(leaf, dialect),
    ].join(', ')}`,
    `FROM ${s} JOIN ${p} ON ${days}`,
    query.grain === undefined ? `WHERE ${s}.${d} = (SELECT ${hi} FROM ${r})` : '',
    groupBy(keys, dialect),
  )
  const start = `WITH ${p} AS (${dailySql(question, leaf)}), ${series.join(', ')}`
  const outer = keyColumns(question).map(dialect.quote)
  const columns = leafColumns(leaf).map(({ column }) => dialect.quote(column))
  if (query.grain === undefined || query.grain === 'day') {
    return lines(start, `SELECT ${[...outer, ...columns].join(', ')} FROM (${daily}) AS ${r}`)
  }
  if (cumulative.periodAgg === 'average') {
    const means = leafColumns(leaf).map(({ column, part }) => {
      const name = dialect.quote(column)
      return `${part === 'value' ? 'avg' : 'max'}(${name}) AS ${name}`
    })
    return lines(
      start,
      `SELECT ${[...outer, ...means].join(', ')} FROM (${daily}) AS ${r}`,
      groupBy(outer, dialect),
    )
  }
  const order = `${d} ${cumulative.periodAgg === 'last' ? 'DESC' : 'ASC'}`
  const ranked = `row_number() OVER (PARTITION BY ${outer.map(dialect.groupKey).join(', ')} ORDER BY ${order})`
  return lines(
    start,
    `SELECT ${[...outer, ...columns].join(', ')}`,
    `FROM (SELECT ${r}.*, ${ranked} AS ${rank} FROM (${daily}) AS ${r}) AS ${p} WHERE ${rank} = 1`,
  )
}
