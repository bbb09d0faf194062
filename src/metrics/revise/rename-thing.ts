import type { ModelDefinition, SourceDefinition } from '../metric.ts'
import type { Revised } from './revised.ts'

/** Gives a metric, a dimension or a model a label of the person's own; its name in queries stays. */
export function renameThing(definition: SourceDefinition, name: string, label: string): Revised {
  const text = label.trim()
  if (text === '') return { ok: false, reason: 'not_possible' }
  for (const rename of [renameMetric, renameDimension, renameModel]) {
    const models = definition.models.map((model) => rename(model, name, text))
    if (models.some((model, index) => model !== definition.models[index])) {
      return { ok: true, definition: { models } }
    }
  }
  return { ok: false, reason: 'unknown_metric' }
}

function renameMetric(model: ModelDefinition, name: string, label: string): ModelDefinition {
  if (!model.metrics.some((metric) => metric.name === name)) return model
  const metrics = model.metrics.map((metric) =>
    metric.name === name
      ? { ...metric, label, config: { meta: { ...metric.config?.meta, label_vi: label } } }
      : metric,
  )
  return { ...model, metrics }
}

function renameDimension(model: ModelDefinition, name: string, label: string): ModelDefinition {
  if (!model.columns.some((column) => column.name === name && column.dimension !== undefined)) return model
  const columns = model.columns.map((column) => {
    if (column.name !== name || column.dimension === undefined) return column
    const config = { meta: { ...column.dimension.config?.meta, label_vi: label } }
    return { ...column, dimension: { ...column.dimension, label, config } }
  })
  return { ...model, columns }
}

function renameModel(model: ModelDefinition, name: string, label: string): ModelDefinition {
  if (model.name !== name) return model
  return { ...model, label, config: { meta: { ...model.config?.meta, label_vi: label } } }
}
