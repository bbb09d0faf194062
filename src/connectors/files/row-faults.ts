import type { DuckDBConnection } from '@duckdb/node-api'
import type { MetricInfo, ModelInfo, RowFault } from '../../metrics/catalog.ts'
import { allMetrics } from '../../metrics/find-metric.ts'
import type { MetricDefinition, ModelDefinition, SourceDefinition } from '../../metrics/metric.ts'
import { inputsOf } from '../../metrics/metric-inputs.ts'
import { quoteIdentifier } from '../../metrics/sql-text.ts'
import { rows, type SqlRow, toNumber } from '../duckdb/rows.ts'

/** A model with the SQL of its table and, where it has one, of a row's day. */
export interface Table {
  readonly model: ModelDefinition
  readonly info: ModelInfo
  readonly from: string
  readonly day: string | undefined
}

/** Longer tables are not gone through for copies of whole rows. */
const mostHashed = 1_000_000
/** From this share of empty cells on, a figure is said to rest on a part of its rows. */
const notableNulls = 0.05
/** A column that tells this share of its rows apart is one by which a copy is known as one. */
const identifying = 0.5
const mostColumns = 60

/**
 * Rows of a table that stand there again, cell by cell. Only where a copy is sure to be one: a key tells the rows apart, or
 * all columns but the figures do (a day's total a shop, told twice). Null otherwise, and for more than a million rows.
 */
export async function duplicateRows(
  connection: DuckDBConnection,
  { model, info, from, day }: Table,
  signal: AbortSignal,
): Promise<RowFault | null> {
  if (info.rows < 2 || info.rows > mostHashed) return null
  const figures = new Set(measuredColumns(model))
  const others = model.columns.map(({ name }) => name).filter((name) => !figures.has(name))
  const place = day ?? 'NULL::DATE'
  const [found] = await rows(
    connection,
    `SELECT sum(c - 1) FILTER (c > 1) AS copies, count(*) AS kinds,
      min(d) FILTER (c > 1)::VARCHAR AS since, max(d) FILTER (c > 1)::VARCHAR AS until
      FROM (SELECT min(${place}) AS d, count(*) AS c FROM ${from} AS whole_row GROUP BY hash(whole_row))`,
    signal,
  )
  const copies = toNumber(found?.copies)
  if (copies === 0 || others.length === 0) return null
  const keys = info.columns?.filter(({ use }) => use === 'key').map(({ name }) => name) ?? []
  const names = figures.size === 0 ? [] : others
  const told = names.length === 0 ? '0' : `count(DISTINCT hash(${names.map(quoteIdentifier).join(', ')}))`
  const apart = keys.map((name) => `count(DISTINCT ${quoteIdentifier(name)})`)
  const [counts] = await rows(
    connection,
    `SELECT ${told} AS told, greatest(${[0, ...apart].join(', ')}) AS apart FROM ${from}`,
    signal,
  )
  const sure =
    toNumber(counts?.told) === toNumber(found?.kinds) || toNumber(counts?.apart) >= identifying * info.rows
  return sure ? { flag: 'duplicates', rows: copies, ...between(found) } : null
}

/** What is wrong with the cells of each metric's columns: many are empty, or a count is below zero; by metric. */
export async function cellFaults(
  connection: DuckDBConnection,
  definition: SourceDefinition,
  { model, info, from, day }: Table,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly RowFault[]>> {
  const columns = measuredColumns(model).slice(0, mostColumns)
  if (columns.length === 0 || info.rows === 0) return new Map()
  const counts = columns.map((name, at) => {
    const cell = quoteIdentifier(name)
    return `count(${cell}) AS n${at}, count(*) FILTER (TRY_CAST(${cell} AS DOUBLE) < 0) AS b${at}`
  })
  const [found] = await rows(connection, `SELECT ${counts.join(', ')} FROM ${from}`, signal)
  const faults = new Map<string, RowFault[]>()
  for (const [at, name] of columns.entries()) {
    const [empty, below] = [info.rows - toNumber(found?.[`n${at}`]), toNumber(found?.[`b${at}`])]
    const own: RowFault[] = []
    if (empty >= notableNulls * info.rows)
      own.push({ flag: 'nulls', rows: empty, ...(await days(`${quoteIdentifier(name)} IS NULL`)) })
    if (below > 0)
      own.push({ flag: 'negative', rows: below, ...(await days(`${quoteIdentifier(name)} < 0`)) })
    if (own.length > 0) faults.set(name, own)
  }
  return byMetric(definition, model, faults)

  async function days(condition: string): Promise<Pick<RowFault, 'since' | 'to'>> {
    if (day === undefined) return {}
    const list = `min(${day})::VARCHAR AS since, max(${day})::VARCHAR AS until`
    const [span] = await rows(connection, `SELECT ${list} FROM ${from} WHERE ${condition}`, signal)
    return between(span)
  }
}

/** A rate has the faults of what it is made of. */
function byMetric(
  definition: SourceDefinition,
  model: ModelDefinition,
  faults: ReadonlyMap<string, readonly RowFault[]>,
): ReadonlyMap<string, readonly RowFault[]> {
  const named = new Map(allMetrics(definition).map(({ metric }) => [metric.name, metric]))
  const of = (metric: MetricDefinition | undefined, depth: number): readonly RowFault[] => {
    const column = metric === undefined ? undefined : measuredColumn(model, metric)
    if (column !== undefined) return faults.get(column) ?? []
    return depth === 0 ? [] : inputsOf(metric).flatMap((name) => of(named.get(name), depth - 1))
  }
  return new Map(model.metrics.map((metric) => [metric.name, [...new Set(of(metric, 4))]]))
}

/** The metric with its faults; a sum of money may well be below zero, a count may not. */
export function withFaults(metric: MetricInfo, faults: readonly RowFault[]): MetricInfo {
  const own = faults.filter(({ flag }) => flag !== 'negative' || metric.unit === 'count')
  return own.length === 0 ? metric : { ...metric, faults: own }
}

function measuredColumns(model: ModelDefinition): readonly string[] {
  return [...new Set(model.metrics.flatMap((metric) => measuredColumn(model, metric) ?? []))]
}

/** The one column that a metric takes its figures from. */
function measuredColumn(model: ModelDefinition, metric: MetricDefinition): string | undefined {
  if (metric.type !== 'simple' || /^count/.test(metric.agg)) return undefined
  const name = String(metric.expr ?? metric.name)
  return model.columns.find((column) => column.name === name && column.expr === undefined)?.name
}

function between(row: SqlRow | undefined): Pick<RowFault, 'since' | 'to'> {
  const [since, to] = [row?.since, row?.until]
  return typeof since === 'string' && typeof to === 'string' ? { since, to } : {}
}
