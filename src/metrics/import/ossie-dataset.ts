import type { ColumnDefinition, ModelDefinition } from '../metric.ts'
import type { Drop } from './dropped.ts'
import {
  type OssieDataset,
  type OssieField,
  type OssieModel,
  standardExpression,
  synonymsOf,
} from './ossie-schema.ts'

const temporal = /^(Date|DateTime|DateTimeTz)$/
const numeric = /^(Integer|Decimal|Float)$/

/** A dataset as a model without metrics, with the keys that the document's relationships need. */
export function importDataset(
  dataset: OssieDataset,
  { relationships }: OssieModel,
  path: string,
  drop: Drop,
): ModelDefinition {
  const columns = new Map<string, ColumnDefinition>()
  for (const field of dataset.fields ?? []) {
    const at = `${path}.fields.${field.name}`
    const column = columnOf(field, at, drop)
    if (columns.has(field.name)) drop(at, 'duplicate_name')
    else if (column !== undefined) columns.set(field.name, column)
  }
  const setKey = (name: string, entity: NonNullable<ColumnDefinition['entity']>) => {
    const column = columns.get(name) ?? { name }
    if (column.entity === undefined) columns.set(name, { ...column, entity })
    return column.entity === undefined || column.entity.name === entity.name
  }
  const keys = [
    { type: 'primary' as const, names: dataset.primary_key ?? [], at: `${path}.primary_key` },
    ...(dataset.unique_keys ?? []).map((names, index) => ({
      type: 'unique' as const,
      names,
      at: `${path}.unique_keys.${index}`,
    })),
  ]
  for (const { type, names, at } of keys) {
    const [name, more] = names
    if (more !== undefined) drop(at, 'composite_key')
    else if (name !== undefined) setKey(name, { type, name: keyName(dataset.name, name, type === 'primary') })
  }
  for (const relation of relationships ?? []) {
    const [from, to] = [relation.from_columns[0], relation.to_columns[0]]
    const single = relation.from_columns.length === 1 && relation.to_columns.length === 1
    if (relation.from !== dataset.name || from === undefined || to === undefined) continue
    if (!single) drop(`relationships.${relation.name}`, 'composite_key')
    else if (!setKey(from, { type: 'foreign', name: keyName(relation.to, to, true) }))
      drop(`relationships.${relation.name}`, 'duplicate_name')
  }
  const time = [...columns.values()].find(({ dimension }) => dimension?.type === 'time')
  return {
    name: dataset.name,
    table: dataset.source.replaceAll(/["`]/g, '').split('.').slice(-2).join('.'),
    ...(dataset.description && { description: dataset.description }),
    ...(time && { agg_time_dimension: time.name }),
    columns: [...columns.values()],
    metrics: [],
  }
}

function keyName(dataset: string, column: string, primary: boolean): string {
  return primary ? dataset : `${dataset}__${column}`
}

/** Fields are there to group and filter by, but numbers that nobody called a dimension are amounts. */
function columnOf(field: OssieField, path: string, drop: Drop): ColumnDefinition | undefined {
  const expression = standardExpression(field.expression)
  if (expression === undefined) {
    drop(path, 'expression')
    return undefined
  }
  for (const { vendor_name } of field.custom_extensions ?? [])
    drop(`${path}.custom_extensions.${vendor_name}`, 'not_used')
  const { datatype, dimension, label, description } = field
  const base = {
    name: field.name,
    ...(expression !== field.name && { expr: expression }),
    ...(description && { description }),
  }
  if (numeric.test(datatype ?? '') && !dimension) return base
  const synonyms = synonymsOf(field.ai_context)
  const role = dimension?.is_time ?? temporal.test(datatype ?? '')
  // A year or the name of a quarter is a time in its role, but no date to count days from.
  const isDate = role && (datatype == null || temporal.test(datatype))
  const meta = {
    ...(synonyms.length > 0 && { synonyms: [...synonyms] }),
    ...(isDate && datatype === 'DateTimeTz' && { stored_time: 'instant' as const }),
  }
  return {
    ...base,
    ...(isDate && { granularity: 'day' as const }),
    dimension: {
      type: isDate ? 'time' : 'categorical',
      ...(label && { label }),
      ...(Object.keys(meta).length > 0 && { config: { meta } }),
    },
  }
}
