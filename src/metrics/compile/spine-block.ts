import { type Block, emptyList, keyColumns, lines } from './block.ts'
import { daySeries } from './days.ts'
import type { Question } from './question.ts'

/**
 * A block with a row for every period of the time range (else from the first to the last period it has) in every
 * group that it has, the new ones without values; the merging of blocks puts both rows of a period together.
 */
export function withTimeSpine(question: Question, block: Block, sql: string): string {
  const { dialect, query } = question
  const [b, k, p, s, d, t, lo, hi] = ['b', 'k', 'p', 's', 'd', 't', 'lo', 'hi'].map(dialect.quote)
  const groups = keyColumns(question)
    .filter((column) => column !== 't')
    .map(dialect.quote)
  const series = daySeries(question, `SELECT min(${t}) AS ${lo}, max(${t}) AS ${hi} FROM ${b}`)
  const period = dialect.period(`${s}.${d}`, query.grain ?? 'day')
  const empty = block.leaves.flatMap((leaf) => emptyList(leaf, dialect))
  const kinds =
    groups.length === 0 ? '' : ` CROSS JOIN (SELECT DISTINCT ${groups.join(', ')} FROM ${b}) AS ${k}`
  return lines(
    `WITH ${b} AS (${sql}), ${series.join(', ')}`,
    `SELECT * FROM ${b} UNION ALL`,
    `SELECT ${[...groups.map((column) => `${k}.${column}`), `${p}.${t}`, ...empty].join(', ')}`,
    `FROM (SELECT DISTINCT ${period} AS ${t} FROM ${s}) AS ${p}${kinds}`,
  )
}
