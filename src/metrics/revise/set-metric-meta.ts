import type { MetricDefinition, SourceDefinition } from '../metric.ts'
import type { Revised } from './revised.ts'

type Meta = NonNullable<NonNullable<MetricDefinition['config']>['meta']>

/** Changes `config.meta` of a metric, or of all measures of the column of that name. */
export function setMetricMeta(
  definition: SourceDefinition,
  name: string,
  change: (meta: Meta) => Meta,
): Revised {
  const metrics = definition.models.flatMap((model) => model.metrics)
  const meant = [
    metrics.filter((metric) => metric.name === name),
    metrics.filter((metric) => metric.name.toLowerCase() === name.toLowerCase()),
    metrics.filter((metric) => isMeasureOf(metric, name)),
  ].find((found) => found.length > 0)
  if (meant === undefined) return { ok: false, reason: 'unknown_metric' }
  const models = definition.models.map((model) => ({
    ...model,
    metrics: model.metrics.map((metric) =>
      meant.includes(metric) ? { ...metric, config: { meta: change(metric.config?.meta ?? {}) } } : metric,
    ),
  }))
  return { ok: true, definition: { models } }
}

/** Counts of a column have no unit of the column's. */
function isMeasureOf(metric: MetricDefinition, column: string): boolean {
  if (metric.type !== 'simple' || !/^(sum|average|min|max|median|percentile)$/.test(metric.agg)) return false
  return String(metric.expr ?? metric.name).toLowerCase() === column.toLowerCase()
}
