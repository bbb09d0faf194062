import type { ColumnDefinition, MetricDefinition, ModelDefinition } from '../../metrics/metric.ts'
import { namedValue } from '../schema/vocabulary.ts'
import type { SqlFamily, TableSchema } from './family.ts'
import type { Keys } from './keys.ts'

/** The row number that a model made of a sample names where its table has no key. */
const sampleRow = 'rowid'

/** Fits a model that was made of a sample to its table: where it lies, its keys, how its columns are read there. */
export function fitModel(
  model: ModelDefinition,
  table: TableSchema,
  keys: Keys,
  family: Pick<SqlFamily, 'rowKey' | 'secondsBetween' | 'dialect'>,
): ModelDefinition {
  const text = model.config?.meta?.text
  const place = keys.primary ?? family.rowKey(table) ?? text?.text ?? ''
  const meta = { ...model.config?.meta, ...(text?.id === sampleRow ? { text: { ...text, id: place } } : {}) }
  return {
    ...model,
    ...(table.table === model.name ? {} : { table: table.table }),
    ...(model.config === undefined ? {} : { config: { meta } }),
    columns: model.columns.map((column) => fitColumn(column, table, keys, family)),
    metrics: model.metrics.map((metric) => fitMetric(metric, table, family)),
  }
}

function fitColumn(
  column: ColumnDefinition,
  table: TableSchema,
  keys: Keys,
  { dialect }: Pick<SqlFamily, 'dialect'>,
): ColumnDefinition {
  const schema = table.columns.find(({ name }) => name === column.name)
  const read = schema?.expr === undefined ? column : { ...column, expr: schema.expr }
  const reference = keys.references.find((one) => one.column === column.name)
  const isPrimary = keys.primary === column.name
  if (isPrimary || reference !== undefined) {
    const { dimension: _, ...bare } = read
    const name = reference?.entity ?? table.name
    return { ...bare, entity: { type: isPrimary ? 'primary' : 'foreign', name } }
  }
  if (read.dimension === undefined) return read
  const extra =
    schema?.kind === 'instant'
      ? { stored_time: 'instant' as const }
      : schema?.kind === 'boolean' && read.dimension.type === 'categorical' && isZeroOne(dialect.name)
        ? { values: yesAndNo() }
        : undefined
  if (extra === undefined) return read
  const meta = { ...read.dimension.config?.meta, ...extra }
  return { ...read, dimension: { ...read.dimension, config: { meta } } }
}

/** These have no truth values of their own: a yes is a one. */
function isZeroOne(dialect: string): boolean {
  return dialect === 'mysql' || dialect === 'sqlite'
}

function yesAndNo() {
  const named = (word: string) => {
    const { label, synonyms } = namedValue(word)
    return { label: label.en, label_vi: label.vi, synonyms: [...synonyms] }
  }
  return { '1': named('Yes'), '0': named('No') }
}

/** A time between two columns (`X_to_Y`) is written as the database writes it. */
function fitMetric(
  metric: MetricDefinition,
  table: TableSchema,
  { secondsBetween, dialect }: Pick<SqlFamily, 'secondsBetween' | 'dialect'>,
): MetricDefinition {
  if (metric.type !== 'simple' || metric.agg !== 'average') return metric
  const times = table.columns.filter(({ kind }) => /^(date|timestamp|instant)$/.test(kind))
  const read = ({ name, expr }: { name: string; expr?: string }) => expr ?? dialect.quote(name)
  for (const start of times) {
    const end = times.find(({ name }) => metric.name === `${start.name}_to_${name}`)
    if (end !== undefined) return { ...metric, expr: secondsBetween(read(start), read(end)) }
  }
  return metric
}
