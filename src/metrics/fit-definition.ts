import type { Drop, Dropped } from './import/dropped.ts'
import { onlySound } from './import/imported.ts'
import type { ColumnDefinition, MetricDefinition, ModelDefinition, SourceDefinition } from './metric.ts'
import { removeMetrics } from './revise/remove-metrics.ts'

/** A table of a source: what definitions may call it, and how FROM writes it. */
export interface SourceTable {
  readonly name: string
  readonly table: string
  readonly columns: readonly string[]
}

/**
 * The part of a definition that a source's tables can hold: models without a table, columns that a table lacks and
 * metrics over them are left out, each named. Expressions are not looked into: whether they run is for the source to
 * say. Null where no metric is left. Throws `metric_definition_invalid` with the `file`.
 */
export function fitDefinition(
  definition: SourceDefinition,
  tables: readonly SourceTable[],
  file: string,
): { readonly definition: SourceDefinition | null; readonly dropped: readonly Dropped[] } {
  const dropped: Dropped[] = []
  const drop: Drop = (path, reason) => void dropped.push({ path, reason })
  const models = definition.models.flatMap((model) => {
    const table = tableOf(model, tables)
    if (table === undefined) drop(`models.${model.name}`, 'no_table')
    return table === undefined ? [] : fitModel(model, table, drop)
  })
  if (models.length === 0) return { definition: null, dropped }
  const sound = onlySound({ models }, drop, file)
  const left = sound.models.some(({ metrics }) => metrics.some(({ hidden }) => hidden !== true))
  return { definition: left ? sound : null, dropped }
}

/** By the name that FROM writes, without its schema, or by the model's own. */
function tableOf(model: ModelDefinition, tables: readonly SourceTable[]): SourceTable | undefined {
  const written = model.table ?? model.name
  const wanted = [written, written.split('.').at(-1) ?? written, model.name]
  for (const want of wanted) {
    const found = tables.find(({ name, table }) => same(table, want) || same(name, want))
    if (found !== undefined) return found
  }
  return undefined
}

function fitModel(model: ModelDefinition, table: SourceTable, drop: Drop): readonly ModelDefinition[] {
  const path = `models.${model.name}`
  const holds = (name: string) => table.columns.some((column) => same(column, name))
  const isThere = ({ name, expr }: ColumnDefinition) => !isName(expr ?? name, expr) || holds(expr ?? name)
  const columns = model.columns.filter(isThere)
  for (const { name } of model.columns.filter((column) => !columns.includes(column)))
    drop(`${path}.columns.${name}`, 'no_column')
  const time = model.agg_time_dimension
  if (time !== undefined && !columns.some(({ name }) => name === time)) {
    drop(path, 'no_column')
    return []
  }
  const gone = (metric: MetricDefinition) => {
    const read = metric.type === 'simple' ? columnRead(metric) : undefined
    return read !== undefined && !columns.some(({ name }) => name === read) && !holds(read)
  }
  const config = { meta: { ...model.config?.meta, given: true as const } }
  const fitted = { ...model, table: table.table, config, columns }
  const [left] = removeMetrics({ models: [fitted] }, gone).models
  for (const metric of model.metrics.filter(({ name }) => !left?.metrics.some((kept) => kept.name === name)))
    drop(`metrics.${metric.name}`, gone(metric) ? 'no_column' : 'unknown_name')
  return left === undefined ? [] : [withoutLostText(left, holds, () => drop(`${path}.text`, 'no_column'))]
}

/** The one column that a simple metric reads; undefined where it reads none or computes. */
function columnRead(metric: Extract<MetricDefinition, { type: 'simple' }>): string | undefined {
  if (metric.expr === undefined) return metric.agg === 'count' ? undefined : metric.name
  const written = String(metric.expr)
  return isName(written, written) && !/^(true|false|null)$/i.test(written) ? written : undefined
}

/** Without an expression a column is called by its name, whatever signs that has. */
function isName(written: string, expr: string | undefined): boolean {
  return expr === undefined || /^[A-Za-z_]\w*$/.test(written)
}

function withoutLostText(
  model: ModelDefinition,
  holds: (name: string) => boolean,
  lost: () => void,
): ModelDefinition {
  const meta = model.config?.meta
  if (meta?.text === undefined) return model
  const read = Object.values(meta.text).filter((name) => name !== undefined)
  if (read.every(holds)) return model
  lost()
  const { text: _, ...rest } = meta
  return { ...model, config: { meta: rest } }
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
