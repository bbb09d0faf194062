import { columnSql } from '../../metrics/column-sql.ts'
import { decodeNumber } from '../../metrics/compile/decode-value.ts'
import type { Dialect } from '../../metrics/compile/dialect.ts'
import type { ModelDefinition, SourceDefinition } from '../../metrics/metric.ts'
import type { TextRow } from '../connector.ts'
import type { SqlFamily, SqlRow, SqlSession } from './family.ts'
import { requireHarmless } from './guarded.ts'

/** Streams the customers' words of every model that holds some; in the order of their keys, where there are any. */
export async function* readTexts(
  family: SqlFamily,
  session: SqlSession,
  definition: SourceDefinition,
): AsyncGenerator<TextRow> {
  for (const model of definition.models) {
    const sql = textSql(model, family.dialect)
    if (sql === undefined) continue
    await requireHarmless(family, definition, sql)
    let number = 0
    for await (const row of session.stream(sql)) {
      number += 1
      yield textRow(model, row, number)
    }
  }
}

function textSql(model: ModelDefinition, dialect: Dialect): string | undefined {
  const roles = model.config?.meta?.text
  if (roles === undefined) return undefined
  const read = (name: string) => {
    const column = model.columns.find((candidate) => candidate.name === name)
    return column === undefined ? dialect.quote(name) : columnSql(column, dialect.quote)
  }
  const text = read(roles.text)
  const columns = [
    ['text', dialect.text(text)],
    ['place', dialect.text(read(roles.id))],
    ['date', roles.date && dialect.shownDay(dialect.period(read(roles.date), 'day'))],
    ['stars', roles.stars && dialect.number(read(roles.stars))],
    ['respondent', roles.respondent && dialect.text(read(roles.respondent))],
  ]
  const list = columns.flatMap(([name = '', sql]) => (sql ? [`${sql} AS ${dialect.quote(name)}`] : []))
  const isKey = model.columns.some(({ name, entity }) => name === roles.id && entity?.type === 'primary')
  const order = isKey ? ` ORDER BY ${read(roles.id)}` : ''
  return `SELECT ${list.join(', ')} FROM ${dialect.table(model.table ?? model.name)} WHERE ${text} IS NOT NULL${order}`
}

/** Where a table has no key, the row's number in the stream stands for its place. */
function textRow(model: ModelDefinition, row: SqlRow, number: number): TextRow {
  const roles = model.config?.meta?.text
  const [date, stars, respondent] = [row.date, decodeNumber(row.stars), row.respondent]
  return {
    model: model.name,
    place: roles?.id === roles?.text ? String(number) : String(row.place),
    text: String(row.text),
    ...(date === null || date === undefined ? {} : { date: String(date).slice(0, 10) }),
    ...(stars === null ? {} : { stars }),
    ...(typeof respondent === 'string' ? { respondent } : {}),
  }
}
