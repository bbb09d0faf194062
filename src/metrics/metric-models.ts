import { allMetrics, type FoundMetric } from './find-metric.ts'
import type { ModelDefinition, SourceDefinition } from './metric.ts'
import { inputsOf } from './metric-inputs.ts'

/** The models whose rows a metric aggregates, each once; its own one where its parts are not known. */
export function modelsBehind(definition: SourceDefinition, found: FoundMetric): readonly ModelDefinition[] {
  const known = new Map(allMetrics(definition).map((one) => [one.metric.name, one]))
  const models = new Set<ModelDefinition>()
  const seen = new Set<string>()
  const visit = ({ model, metric }: FoundMetric) => {
    if (seen.has(metric.name)) return
    seen.add(metric.name)
    const inputs = inputsOf(metric).flatMap((name) => known.get(name) ?? [])
    if (inputs.length === 0) models.add(model)
    for (const input of inputs) visit(input)
  }
  visit(found)
  return [...models]
}
