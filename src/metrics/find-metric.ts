import { AppError } from '../errors.ts'
import type { MetricDefinition, ModelDefinition, SourceDefinition } from './metric.ts'
import { nearestName } from './nearest-name.ts'

export interface FoundMetric {
  readonly model: ModelDefinition
  readonly metric: MetricDefinition
}

/** The models that may be asked: all but those a definition switches off. */
export function liveModels(definition: SourceDefinition): readonly ModelDefinition[] {
  return definition.models.filter((model) => model.semantic_model?.enabled !== false)
}

/** Every metric of a source with the model it stands in. */
export function allMetrics(definition: SourceDefinition): readonly FoundMetric[] {
  return liveModels(definition).flatMap((model) => model.metrics.map((metric) => ({ model, metric })))
}

/** The metric of that name; throws `metric_unknown` with the nearest name. */
export function findMetric(definition: SourceDefinition, name: string): FoundMetric {
  const metrics = allMetrics(definition)
  const found = metrics.find(({ metric }) => metric.name === name)
  if (found !== undefined) return found
  const nearest = nearestName(
    name,
    metrics.map(({ metric }) => metric.name),
  )
  throw new AppError('metric_unknown', nearest === undefined ? { name } : { name, nearest })
}
