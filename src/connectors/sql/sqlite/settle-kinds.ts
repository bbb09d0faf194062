import { quoteIdentifier } from '../../../metrics/sql-text.ts'
import { plainWords } from '../../schema/vocabulary.ts'
import type { ColumnKind, ColumnSchema, SqlRow, SqlSession } from '../family.ts'

const lookedAt = 1_000
/** Seconds since 1970 from 1990 to 2100. */
const earliest = 631_152_000
const latest = 4_102_444_800

/**
 * What columns hold by their first rows, since SQLite lets any column hold anything: ISO texts are days and times, and
 * whole numbers that are called like a time (or declared one) and lie between 1990 and 2100 are Unix times.
 */
export async function settleKinds(
  session: SqlSession,
  table: string,
  declared: readonly (ColumnSchema & { readonly bare: boolean })[],
): Promise<readonly ColumnSchema[]> {
  const facts = declared.flatMap(({ name }, at) => {
    const c = quoteIdentifier(name)
    return [
      `count(${c}) AS n${at}`,
      `sum(typeof(${c}) = 'integer') AS i${at}`,
      `sum(typeof(${c}) IN ('integer', 'real')) AS r${at}`,
      `sum(typeof(${c}) = 'text' AND ${c} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*' AND date(${c}) IS NOT NULL) AS d${at}`,
      `sum(length(${c}) = 10) AS s${at}`,
      `min(${c}) AS lo${at}`,
      `max(${c}) AS hi${at}`,
    ]
  })
  const [found = {}] = await session.select(
    `SELECT ${facts.join(', ')} FROM (SELECT * FROM ${quoteIdentifier(table)} LIMIT ${lookedAt})`,
  )
  return declared.map(({ bare, ...column }, at) => settled(column, bare, at, found))
}

function settled(column: ColumnSchema, bare: boolean, at: number, found: SqlRow): ColumnSchema {
  const { name, kind } = column
  const [n, integers, numbers, days, short] = ['n', 'i', 'r', 'd', 's'].map((fact) =>
    Number(found[`${fact}${at}`]),
  )
  if (n === undefined || n === 0 || /^(boolean|other|number)$/.test(kind)) return column
  if (days === n) return { name, kind: short === n ? 'date' : 'timestamp' }
  const isTime = kind === 'date' || kind === 'timestamp'
  if (integers === n && (isTime || isTimeName(name))) {
    const [low, high] = [Number(found[`lo${at}`]), Number(found[`hi${at}`])]
    const per = [1, 1000].find((unit) => low >= earliest * unit && high <= latest * unit)
    if (per !== undefined) return { name, kind: 'timestamp', expr: unixTime(name, per) }
  }
  if (isTime) return { name, kind: integers === n ? 'integer' : 'text' }
  if (!bare) return column
  const own: ColumnKind = integers === n ? 'integer' : numbers === n ? 'number' : 'text'
  return { name, kind: own }
}

function unixTime(name: string, per: number): string {
  const seconds = per === 1 ? quoteIdentifier(name) : `${quoteIdentifier(name)} / ${per}`
  return `datetime(${seconds}, 'unixepoch')`
}

function isTimeName(name: string): boolean {
  return /(^| )(at|on|date|day|time|timestamp|ts|ngay)$/.test(plainWords(name))
}
