import type { ColumnDefinition, ModelDefinition } from '../metric.ts'
import { type Grain, grains } from '../query.ts'
import type { Drop } from './dropped.ts'
import type { ManifestModel } from './manifest-schema.ts'

const entityTypes = ['primary', 'unique', 'foreign', 'natural'] as const

/** A semantic model of a manifest as a model without metrics. */
export function importModel(model: ManifestModel, drop: Drop): ModelDefinition {
  const path = `semantic_models.${model.name}`
  const columns: ColumnDefinition[] = []
  for (const { name, type, expr } of model.entities) {
    const kind = entityTypes.find((one) => one === type)
    if (kind === undefined) drop(`${path}.entities.${name}`, 'not_computed')
    else columns.push({ ...columnOf(name, expr), entity: { type: kind, name } })
  }
  for (const dimension of model.dimensions) {
    const at = `${path}.dimensions.${dimension.name}`
    const column = { ...columnOf(dimension.name, dimension.expr), ...dimensionOf(dimension, at, drop) }
    const index = columns.findIndex(({ name }) => name === column.name)
    const twin = columns[index]
    if (twin === undefined) columns.push(column)
    else if (twin.expr === column.expr) columns[index] = { ...twin, ...column }
    else drop(at, 'duplicate_name')
  }
  const { alias, schema_name } = model.node_relation
  const time = model.defaults?.agg_time_dimension
  return {
    name: model.name,
    table: schema_name ? `${schema_name}.${alias}` : alias,
    ...(model.label && { label: model.label }),
    ...(model.description && { description: model.description }),
    ...(time && { agg_time_dimension: time }),
    ...(model.primary_entity && { primary_entity: model.primary_entity }),
    columns,
    metrics: [],
  }
}

function columnOf(name: string, expr: string | null | undefined): Pick<ColumnDefinition, 'name' | 'expr'> {
  return expr && expr !== name ? { name, expr } : { name }
}

function dimensionOf(
  { type, label, description, type_params }: ManifestModel['dimensions'][number],
  path: string,
  drop: Drop,
): Pick<ColumnDefinition, 'dimension' | 'granularity' | 'description'> {
  if (type_params?.validity_params) drop(`${path}.type_params.validity_params`, 'not_computed')
  const said = { ...(label && { label }) }
  const about = { ...(description && { description }) }
  if (type !== 'time') return { ...about, dimension: { type: 'categorical', ...said } }
  const grain = grainOf(type_params?.time_granularity)
  if (grain === undefined) drop(`${path}.type_params.time_granularity`, 'finer_than_a_day')
  return { ...about, granularity: grain ?? 'day', dimension: { type: 'time', ...said } }
}

/** A grain of ours; undefined for one that is finer than a day or made by the team. */
function grainOf(grain: string | null | undefined): Grain | undefined {
  return grains.find((one) => one === (grain ?? 'day').toLowerCase())
}
