import type { DuckDBConnection } from '@duckdb/node-api'
import { quoteIdentifier } from '../../metrics/sql-text.ts'
import { rows, toNumber } from '../duckdb/rows.ts'
import type { ColumnProfile } from './profile.ts'

/** Rows looked at; spread evenly over the table. */
const mostRows = 200_000
/** An area under the curve that no honest single column of marketing data reaches. */
const leakingAuc = 0.8
const leastGroup = 50

export interface LeakQuestion {
  readonly table: string
  readonly rows: number
  readonly outcome: string
  readonly column: ColumnProfile
  /** Compared by its order; otherwise by its groups. */
  readonly ordered: boolean
}

/**
 * Whether a column (nearly) holds the outcome: its order separates yes from no with an area under the ROC curve of
 * 0.8 or more (Mann-Whitney, ties counted half), or most rows lie in groups that are all yes or all no.
 */
export async function isLeak(
  connection: DuckDBConnection,
  question: LeakQuestion,
  signal: AbortSignal,
): Promise<boolean> {
  const { column, ordered } = question
  if (ordered && (await auc(connection, question, signal)) >= leakingAuc) return true
  const gaps = question.rows - column.filled
  if (ordered && gaps < leastGroup) return false
  return decides(connection, question, ordered ? 'IS NOT NULL' : '', signal)
}

async function auc(
  connection: DuckDBConnection,
  question: LeakQuestion,
  signal: AbortSignal,
): Promise<number> {
  const [found] = await rows(
    connection,
    `WITH cells AS (${cellsSql(question, '')}),
      groups AS (SELECT v, count(*) - sum(y) AS no, sum(y) AS yes FROM cells WHERE v IS NOT NULL GROUP BY v),
      ranked AS (SELECT yes, no, coalesce(sum(no) OVER (ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
        AS below FROM groups)
      SELECT (sum(yes::DOUBLE * (below + no / 2.0)) / nullif(sum(yes)::DOUBLE * sum(no), 0))::DOUBLE AS auc FROM ranked`,
    signal,
  )
  const value = found?.auc
  return typeof value === 'number' ? Math.max(value, 1 - value) : 0
}

/** Half of the rows in groups of nearly one answer, and half of the yes among them: few yes alone are no leak. */
async function decides(
  connection: DuckDBConnection,
  question: LeakQuestion,
  test: string,
  signal: AbortSignal,
): Promise<boolean> {
  const [found] = await rows(
    connection,
    `WITH cells AS (${cellsSql(question, test)}),
      groups AS (SELECT v, count(*) AS n, sum(y)::DOUBLE AS yes FROM cells GROUP BY v)
      SELECT sum(n)::BIGINT AS n, sum(yes) AS yes,
        coalesce(sum(n) FILTER (n >= ${leastGroup} AND (yes / n >= 0.99 OR yes / n <= 0.01)), 0)::BIGINT AS pure,
        coalesce(sum(yes) FILTER (n >= ${leastGroup} AND yes / n >= 0.99), 0) AS held
      FROM groups`,
    signal,
  )
  const total = toNumber(found?.n)
  const yes = toNumber(found?.yes)
  if (total === 0 || yes === 0) return false
  return toNumber(found?.pure) > total / 2 && toNumber(found?.held) >= yes / 2
}

function cellsSql({ table, outcome, column, rows: total }: LeakQuestion, test: string): string {
  const step = Math.max(1, Math.ceil(total / mostRows))
  const y = quoteIdentifier(outcome)
  const sampled = step === 1 ? '' : `AND rowid % ${step} = 0`
  return `SELECT ${quoteIdentifier(column.name)} ${test} AS v, CAST(CAST(${y} AS BOOLEAN) AS INTEGER) AS y
    FROM ${quoteIdentifier(table)} WHERE ${y} IS NOT NULL ${sampled}`
}
