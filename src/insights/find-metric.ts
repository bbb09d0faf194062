import type { Catalog, MetricInfo } from '../metrics/catalog.ts'
import type { Insight } from './insight.ts'

/** The catalogue's entry of a metric the insight names, from the source of its readings where several have the name. */
export function findMetric(
  catalog: Catalog,
  name: string,
  sources: readonly string[] = [],
): MetricInfo | undefined {
  const named = catalog.metrics.filter((metric) => metric.name === name)
  return named.find((metric) => sources.includes(metric.source)) ?? named[0]
}

/** The action whose progress is measured: the first with a target, else the first. */
export function leadAction(insight: Insight): Insight['actions'][number] | undefined {
  return insight.actions.find((action) => action.target !== null) ?? insight.actions[0]
}
