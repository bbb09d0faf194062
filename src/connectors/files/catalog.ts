import type { DuckDBConnection } from '@duckdb/node-api'
import type {
  Catalog,
  ColumnInfo,
  DimensionInfo,
  ModelInfo,
  RowFault,
  TextInfo,
} from '../../metrics/catalog.ts'
import { columnSql, metricSql } from '../../metrics/column-sql.ts'
import { decodeNumber, decodeScalar } from '../../metrics/compile/decode-value.ts'
import { duckdb } from '../../metrics/compile/duckdb.ts'
import { checkZone } from '../../metrics/compile/question.ts'
import { dimensionSql } from '../../metrics/compile/scope.ts'
import { type DescribedModel, type DescribedText, describeDefinition } from '../../metrics/describe.ts'
import type { ColumnDefinition, ModelDefinition, SourceDefinition } from '../../metrics/metric.ts'
import { quoteIdentifier } from '../../metrics/sql-text.ts'
import { rows, toNumber } from '../duckdb/rows.ts'
import { dataSpan } from '../schema/data-span.ts'
import { dimensionValue, mostKinds, mostValues } from '../schema/dimension-values.ts'
import { type DayVolumes, partialDay } from '../schema/partial-day.ts'
import { cellFaults, duplicateRows, type Table, withFaults } from './row-faults.ts'

interface Reading {
  readonly connection: DuckDBConnection
  readonly definition: SourceDefinition
  readonly signal: AbortSignal
  /** On which day an instant falls. */
  readonly zone: string
}

/** The definition with what the data adds to it: row counts, time spans, values with their names, partial days. */
export async function catalogDatabase(
  connection: DuckDBConnection,
  source: string,
  definition: SourceDefinition,
  { signal, timeZone = 'UTC' }: { readonly signal: AbortSignal; readonly timeZone?: string },
): Promise<Catalog> {
  const reading = { connection, definition, signal, zone: checkZone(timeZone) }
  const described = describeDefinition(source, definition)
  const models: ModelInfo[] = []
  const faults = new Map<string, readonly RowFault[]>()
  for (const one of described.models) {
    const info = await measureModel(reading, one)
    const table = tableFor(reading, info)
    const copies = await duplicateRows(connection, table, signal)
    models.push(copies === null ? info : { ...info, faults: [copies] })
    for (const [name, found] of await cellFaults(connection, definition, table, signal))
      faults.set(name, found)
  }
  const dimensions: DimensionInfo[] = []
  for (const dimension of described.dimensions) dimensions.push(await listValues(reading, dimension))
  const texts: TextInfo[] = []
  for (const text of described.texts) texts.push(await countTexts(reading, text))
  const metrics = described.metrics.map((metric) => withFaults(metric, faults.get(metric.name) ?? []))
  return { models, metrics, dimensions, texts }
}

function tableFor(reading: Reading, info: ModelInfo): Table {
  const model = modelNamed(reading, info.name)
  const column = model.columns.find((candidate) => candidate.name === info.time?.column)
  return { model, info, from: tableOf(model), day: column && dayOf(column, reading) }
}

function dayOf(column: ColumnDefinition, { zone }: Reading): string {
  return `CAST(${dimensionSql(column, { dialect: duckdb, zone })} AS DATE)`
}

async function measureModel(reading: Reading, described: DescribedModel): Promise<ModelInfo> {
  const { connection, signal } = reading
  const { time, ...info } = described
  const model = modelNamed(reading, described.name)
  const [size] = await rows(connection, `SELECT count(*) AS n FROM ${tableOf(model)}`, signal)
  const counted = {
    ...info,
    columns: await lettersOfKeys(reading, model, info.columns ?? []),
    rows: toNumber(size?.n),
  }
  const column = model.columns.find((candidate) => candidate.name === time?.column)
  if (time === undefined || column === undefined) return counted
  const days = await dailyVolumes(reading, model, dayOf(column, reading))
  const span = dataSpan(days)
  if (span === undefined) return counted
  const { from, to } = span.range
  const inside = days.filter((one) => one.day >= from && one.day <= to)
  const partial = time.grain === 'day' ? partialDay(inside) : undefined
  const undated = counted.rows - inside.reduce((sum, { volumes: [count] }) => sum + (count ?? 0), 0)
  return {
    ...counted,
    time: { ...time, range: span.range },
    ...(partial === undefined ? {} : { partialSince: partial }),
    ...(undated > 0 ? { undated } : {}),
  }
}

/** The key columns with the letters that their values begin with. */
async function lettersOfKeys(
  { connection, signal }: Reading,
  model: ModelDefinition,
  columns: readonly ColumnInfo[],
): Promise<readonly ColumnInfo[]> {
  const keys = columns.filter(({ use }) => use === 'key')
  if (keys.length === 0) return columns
  const least = keys.map(({ name }, at) => {
    const column = model.columns.find((candidate) => candidate.name === name) ?? { name }
    return `regexp_extract(min(${columnSql(column)}::VARCHAR), '^[A-Za-z]{1,5}') AS k${at}`
  })
  const [found] = await rows(connection, `SELECT ${least.join(', ')} FROM ${tableOf(model)}`, signal)
  return columns.map((column) => {
    const letters = found?.[`k${keys.indexOf(column)}`]
    return typeof letters === 'string' && letters !== '' ? { ...column, letters } : column
  })
}

async function dailyVolumes(
  { connection, signal }: Reading,
  model: ModelDefinition,
  day: string,
): Promise<readonly DayVolumes[]> {
  const volumes = volumesOf(model).map((volume, at) => `(${volume})::DOUBLE AS n${at}`)
  const found = await rows(
    connection,
    `SELECT ${day}::VARCHAR AS day, ${volumes.join(', ')} FROM ${tableOf(model)} WHERE ${day} IS NOT NULL GROUP BY 1`,
    signal,
  )
  return found.map((row) => ({
    day: String(row.day),
    volumes: volumes.map((_, at) => decodeNumber(row[`n${at}`])),
  }))
}

/** Rows, and the first plain sum: where each row is a day's total, a cut day has all its rows. */
function volumesOf(model: ModelDefinition): readonly string[] {
  for (const metric of model.metrics) {
    if (metric.type !== 'simple' || metric.agg !== 'sum' || metric.filter !== undefined) continue
    return ['count(*)', `sum(${metricSql(model, metric)})`]
  }
  return ['count(*)']
}

async function listValues(reading: Reading, dimension: DimensionInfo): Promise<DimensionInfo> {
  const model = modelNamed(reading, dimension.model)
  const column = model.columns.find((candidate) => candidate.name === dimension.name)
  if (column === undefined || dimension.text === true) return dimension
  const value = columnSql(column)
  const found = await rows(
    reading.connection,
    `WITH kinds AS (SELECT ${value} AS v, count(*) AS n FROM ${tableOf(model)} WHERE ${value} IS NOT NULL GROUP BY 1)
      SELECT v, n, typeof(v) AS type, count(*) OVER () AS kinds
      FROM kinds ORDER BY n DESC, v LIMIT ${mostValues}`,
    reading.signal,
  )
  const distinct = toNumber(found[0]?.kinds)
  if (distinct > mostKinds(kindOf(String(found[0]?.type)), dimension)) return { ...dimension, distinct }
  const values = found.flatMap((row) => {
    const value = decodeScalar(row.v)
    return value === null ? [] : [dimensionValue(column, value, toNumber(row.n))]
  })
  return { ...dimension, distinct, values }
}

function kindOf(type: string): 'decimal' | 'integer' | 'other' {
  if (/^(DOUBLE|FLOAT|DECIMAL)/.test(type)) return 'decimal'
  return /INT/.test(type) ? 'integer' : 'other'
}

async function countTexts(reading: Reading, text: DescribedText): Promise<TextInfo> {
  const model = modelNamed(reading, text.model)
  const column = model.config?.meta?.text?.text ?? ''
  const [size] = await rows(
    reading.connection,
    `SELECT count(${quoteIdentifier(column)}) AS n FROM ${tableOf(model)}`,
    reading.signal,
  )
  return { ...text, count: toNumber(size?.n) }
}

function modelNamed({ definition }: Reading, name: string): ModelDefinition {
  const model = definition.models.find((candidate) => candidate.name === name)
  if (model === undefined) throw new RangeError(`no model ${name}`)
  return model
}

function tableOf(model: ModelDefinition): string {
  return quoteIdentifier(model.table ?? model.name)
}
