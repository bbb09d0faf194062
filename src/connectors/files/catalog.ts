import type { DuckDBConnection } from '@duckdb/node-api'
import type { Catalog, DimensionInfo, DimensionValue, ModelInfo, TextInfo } from '../../metrics/catalog.ts'
import { columnSql, metricSql } from '../../metrics/column-sql.ts'
import { decodeScalar } from '../../metrics/compile/decode-value.ts'
import { type DescribedModel, type DescribedText, describeDefinition } from '../../metrics/describe.ts'
import type { ColumnDefinition, ModelDefinition, SourceDefinition } from '../../metrics/metric.ts'
import { quoteIdentifier } from '../../metrics/sql-text.ts'
import { limits } from './limits.ts'
import { partialDay } from './partial-day.ts'
import { rows, toNumber } from './rows.ts'
import { namedValue } from './vocabulary.ts'

interface Reading {
  readonly connection: DuckDBConnection
  readonly definition: SourceDefinition
  readonly signal: AbortSignal
}

/** Numbers of more kinds than this are quantities and not listed by value; whole numbers may be codes. */
const mostDecimalKinds = 30
const mostIntegerKinds = 200

/** The definition with what the data adds to it: row counts, time spans, values with their names, partial days. */
export async function catalogDatabase(
  connection: DuckDBConnection,
  source: string,
  definition: SourceDefinition,
  signal: AbortSignal,
): Promise<Catalog> {
  const reading = { connection, definition, signal }
  const described = describeDefinition(source, definition)
  const models: ModelInfo[] = []
  for (const model of described.models) models.push(await measureModel(reading, model))
  const dimensions: DimensionInfo[] = []
  for (const dimension of described.dimensions) dimensions.push(await listValues(reading, dimension))
  const texts: TextInfo[] = []
  for (const text of described.texts) texts.push(await countTexts(reading, text))
  return { models, metrics: described.metrics, dimensions, texts }
}

async function measureModel(reading: Reading, described: DescribedModel): Promise<ModelInfo> {
  const { connection, signal } = reading
  const { time, ...info } = described
  const model = modelNamed(reading, described.name)
  const [size] = await rows(connection, `SELECT count(*) AS n FROM ${tableOf(model)}`, signal)
  const counted = { ...info, rows: toNumber(size?.n) }
  const column = model.columns.find((candidate) => candidate.name === time?.column)
  if (time === undefined || column === undefined) return counted
  const day = `CAST(${columnSql(column)} AS DATE)`
  const [span] = await rows(
    connection,
    `SELECT min(${day})::VARCHAR AS "from", max(${day})::VARCHAR AS "to" FROM ${tableOf(model)}`,
    signal,
  )
  const [from, to] = [span?.from, span?.to]
  if (typeof from !== 'string' || typeof to !== 'string') return counted
  const partial =
    time.grain === 'day'
      ? await partialDay(connection, { table: tableOf(model), day, volumes: volumesOf(model) }, signal)
      : undefined
  return {
    ...counted,
    time: { ...time, range: { from, to } },
    ...(partial === undefined ? {} : { partialSince: partial }),
  }
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
  if (column === undefined) return dimension
  const value = columnSql(column)
  const found = await rows(
    reading.connection,
    `WITH kinds AS (SELECT ${value} AS v, count(*) AS n FROM ${tableOf(model)} WHERE ${value} IS NOT NULL GROUP BY 1)
      SELECT v, n, typeof(v) AS type, count(*) OVER () AS kinds
      FROM kinds ORDER BY n DESC, v LIMIT ${limits.dimensionValues}`,
    reading.signal,
  )
  const distinct = toNumber(found[0]?.kinds)
  if (distinct > mostKinds(String(found[0]?.type), dimension)) return { ...dimension, distinct }
  const values = found.flatMap((row) => dimensionValue(column, decodeScalar(row.v), toNumber(row.n)))
  return { ...dimension, distinct, values }
}

function mostKinds(type: string, dimension: DimensionInfo): number {
  if (/^(DOUBLE|FLOAT|DECIMAL)/.test(type)) return mostDecimalKinds
  if (!/INT/.test(type)) return Number.POSITIVE_INFINITY
  return dimension.leaks === undefined ? mostIntegerKinds : mostDecimalKinds
}

function dimensionValue(
  column: ColumnDefinition,
  value: string | number | boolean | null,
  count: number,
): DimensionValue[] {
  if (value === null) return []
  const word = value === true ? 'Yes' : value === false ? 'No' : String(value)
  const known = namedValue(word)
  const meta = column.dimension?.config?.meta?.values?.[String(value)]
  return [
    {
      value,
      count,
      label: { en: meta?.label ?? known.label.en, vi: meta?.label_vi ?? meta?.label ?? known.label.vi },
      synonyms: [...new Set([...(meta?.synonyms ?? []), ...known.synonyms])],
    },
  ]
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
