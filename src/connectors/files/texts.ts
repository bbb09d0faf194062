import { AppError } from '../../errors.ts'
import type { ModelDefinition, SourceDefinition } from '../../metrics/metric.ts'
import { quoteIdentifier } from '../../metrics/sql-text.ts'
import type { TextRow } from '../connector.ts'
import { borrowConnection } from '../duckdb/database.ts'
import type { SqlRow } from '../duckdb/rows.ts'

/** Streams the customers' words of every model that holds some, in the order of the file. */
export async function* readTexts(
  path: string,
  definition: SourceDefinition,
  signal: AbortSignal,
): AsyncGenerator<TextRow> {
  for (const model of definition.models) {
    const sql = textSql(model)
    if (sql === undefined) continue
    const { connection, giveBack } = await borrowConnection(path)
    try {
      const result = await connection.stream(sql)
      for await (const chunk of result.yieldRowObjects()) {
        for (const row of chunk) {
          if (signal.aborted) throw new AppError('query_cancelled')
          yield textRow(model.name, row)
        }
      }
    } catch (error) {
      if (error instanceof AppError) throw error
      throw new AppError('query_failed', { model: model.name }, error)
    } finally {
      giveBack()
    }
  }
}

function textSql(model: ModelDefinition): string | undefined {
  const roles = model.config?.meta?.text
  if (roles === undefined) return undefined
  const text = quoteIdentifier(roles.text)
  const columns = [
    `${text}::VARCHAR AS text`,
    `${quoteIdentifier(roles.id)}::VARCHAR AS place`,
    ...(roles.date === undefined ? [] : [`CAST(${quoteIdentifier(roles.date)} AS DATE)::VARCHAR AS date`]),
    ...(roles.stars === undefined ? [] : [`TRY_CAST(${quoteIdentifier(roles.stars)} AS DOUBLE) AS stars`]),
    ...(roles.respondent === undefined
      ? []
      : [`${quoteIdentifier(roles.respondent)}::VARCHAR AS respondent`]),
  ]
  const table = quoteIdentifier(model.table ?? model.name)
  return `SELECT ${columns.join(', ')} FROM ${table} WHERE ${text} IS NOT NULL`
}

function textRow(model: string, row: SqlRow): TextRow {
  const { date, stars, respondent } = row
  return {
    model,
    place: String(row.place),
    text: String(row.text),
    ...(typeof date === 'string' ? { date } : {}),
    ...(typeof stars === 'number' ? { stars } : {}),
    ...(typeof respondent === 'string' ? { respondent } : {}),
  }
}
