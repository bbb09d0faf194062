import type { Catalog, DimensionInfo, ModelInfo, TextInfo } from '../../metrics/catalog.ts'
import { columnSql } from '../../metrics/column-sql.ts'
import { compileQuery } from '../../metrics/compile/compile-query.ts'
import { decodeNumber, decodeScalar } from '../../metrics/compile/decode-value.ts'
import { type DescribedModel, type DescribedText, describeDefinition } from '../../metrics/describe.ts'
import type { ModelDefinition, SourceDefinition } from '../../metrics/metric.ts'
import { metricQuerySchema } from '../../metrics/query.ts'
import { dataSpan } from '../schema/data-span.ts'
import { dimensionValue, mostKinds, mostValues } from '../schema/dimension-values.ts'
import { partialDay } from '../schema/partial-day.ts'
import { countRows } from './count-rows.ts'
import type { SqlFamily, SqlSession, TableSchema } from './family.ts'
import { guarded } from './guarded.ts'
import { limits } from './limits.ts'

interface Reading {
  readonly family: SqlFamily
  readonly session: SqlSession
  readonly source: string
  readonly definition: SourceDefinition
  /** On which day an instant falls. */
  readonly timeZone?: string | undefined
}

/** A model with the number of its rows. */
interface Sized {
  readonly model: ModelDefinition
  readonly rows: number
  /** What FROM reads to list values: the table, or a sample of one that is too long to go through. */
  readonly from: string
  /** How many rows stand behind each one of `from`. */
  readonly scale: number
}

/** Counts every row, whatever else a model defines. */
const rowsMetric = { name: 'visao rows', type: 'simple', agg: 'count' } as const

/** The definition with what the data adds to it: row counts, time spans, values with their names, partial days. */
export async function catalogSource(reading: Reading): Promise<Catalog> {
  const { source, definition } = reading
  const described = describeDefinition(source, definition)
  const known = await reading.family.tables(reading.session)
  const sized = new Map<string, Sized>()
  const models: ModelInfo[] = []
  for (const info of described.models) {
    const model = modelNamed(definition, info.name)
    const table = tableOf(model, known)
    const rows = await countRows(reading.family, reading.session, table)
    sized.set(info.name, { model, rows, ...(await valuesFrom(reading, table, rows)) })
    models.push(await measureModel(reading, info, model, rows))
  }
  const dimensions: DimensionInfo[] = []
  for (const info of described.dimensions) {
    const one = sized.get(info.model)
    dimensions.push(one === undefined ? info : await listValues(reading, info, one))
  }
  const texts: TextInfo[] = []
  for (const text of described.texts) texts.push(await countTexts(reading, text))
  return { models, metrics: described.metrics, dimensions, texts }
}

/** The span is read from the periods themselves, and so is a last day that is not over. */
async function measureModel(
  reading: Reading,
  described: DescribedModel,
  model: ModelDefinition,
  rows: number,
): Promise<ModelInfo> {
  const { time, ...info } = described
  const counted = { ...info, rows }
  if (time === undefined) return counted
  const sum = model.metrics.find(
    (metric) => metric.type === 'simple' && metric.agg === 'sum' && metric.filter === undefined,
  )
  const metrics = [rowsMetric.name, ...(sum === undefined ? [] : [sum.name])]
  const models = reading.definition.models.map((other) =>
    other.name === model.name ? { ...other, metrics: [...other.metrics, rowsMetric] } : other,
  )
  const query = metricQuerySchema.parse({
    source: reading.source,
    metrics,
    grain: time.grain,
    timeZone: reading.timeZone,
    limit: 100_000,
  })
  const compiled = compileQuery({ models }, query, reading.family.dialect)
  const periods = compiled.decode(await guarded(reading, compiled.sql, compiled.params))
  const days = periods.map((row) => ({
    day: row.time ?? '',
    volumes: metrics.map((name) => row.cells[name]?.value ?? null),
  }))
  const span = dataSpan(days)
  if (span === undefined) return counted
  const { from, to } = span.range
  const inside = days.filter(({ day }) => day >= from && day <= to)
  const partial = time.grain === 'day' ? partialDay(inside) : undefined
  return {
    ...counted,
    time: { ...time, range: span.range },
    ...(partial === undefined ? {} : { partialSince: partial }),
  }
}

async function valuesFrom(
  { family, session }: Reading,
  table: TableSchema,
  rows: number,
): Promise<Pick<Sized, 'from' | 'scale'>> {
  if (rows <= limits.wholeRows) return { from: family.dialect.table(table.table), scale: 1 }
  const from = family.sample(table, limits.sampleRows, rows)
  const [size] = await session.select(`SELECT count(*) AS ${family.dialect.quote('n')} FROM ${from}`)
  return { from, scale: rows / Math.max(1, decodeNumber(size?.n) ?? 0) }
}

/** The values of a dimension, most frequent first; counts of a sample are raised to the whole table. */
async function listValues(
  reading: Reading,
  dimension: DimensionInfo,
  { model, from, scale }: Sized,
): Promise<DimensionInfo> {
  const { dialect } = reading.family
  const column = model.columns.find((candidate) => candidate.name === dimension.name)
  if (column === undefined || dimension.text === true) return dimension
  const value = columnSql(column, dialect.quote)
  const [v, n, kinds] = ['v', 'n', 'kinds'].map(dialect.quote)
  const found = await guarded(
    reading,
    `SELECT ${v}, ${n}, count(*) OVER () AS ${kinds} FROM (
      SELECT ${value} AS ${v}, count(*) AS ${n} FROM ${from} WHERE ${value} IS NOT NULL GROUP BY ${dialect.groupKey(value)}
    ) AS ${dialect.quote('groups')} ORDER BY ${n} DESC, ${v} LIMIT ${mostValues}`,
  )
  const distinct = decodeNumber(found[0]?.kinds) ?? 0
  const values = found.map((row) => ({ value: decodeScalar(row.v), count: decodeNumber(row.n) ?? 0 }))
  if (distinct > mostKinds(kindOf(values.map((row) => row.value)), dimension))
    return { ...dimension, distinct }
  const listed = values.flatMap((row) =>
    row.value === null ? [] : [dimensionValue(column, row.value, Math.round(row.count * scale))],
  )
  return { ...dimension, distinct, values: listed }
}

function kindOf(values: readonly unknown[]): 'decimal' | 'integer' | 'other' {
  if (values.some((value) => typeof value !== 'number')) return 'other'
  return values.every(Number.isInteger) ? 'integer' : 'decimal'
}

async function countTexts(reading: Reading, text: DescribedText): Promise<TextInfo> {
  const { dialect } = reading.family
  const model = modelNamed(reading.definition, text.model)
  const column = dialect.quote(model.config?.meta?.text?.text ?? '')
  const [size] = await guarded(
    reading,
    `SELECT count(${column}) AS ${dialect.quote('n')} FROM ${dialect.table(model.table ?? model.name)}`,
  )
  return { ...text, count: decodeNumber(size?.n) ?? 0 }
}

function modelNamed(definition: SourceDefinition, name: string): ModelDefinition {
  const model = definition.models.find((candidate) => candidate.name === name)
  if (model === undefined) throw new RangeError(`no model ${name}`)
  return model
}

/** A definition's own table may be one that the schema does not list; then nothing is known of it but its name. */
function tableOf(model: ModelDefinition, known: readonly TableSchema[]): TableSchema {
  const name = model.table ?? model.name
  const found = known.find(({ table }) => table === name) ?? known.find((table) => table.name === name)
  return {
    ...(found ?? { isView: true, columns: [], primaryKey: [], foreignKeys: [] }),
    name: model.name,
    table: name,
  }
}
