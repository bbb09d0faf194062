import type { MetricDefinition } from './metric.ts'
import { inputsOf } from './metric-inputs.ts'

/**
 * The days that a case needs before a metric counts it fairly (`config.meta.matures_after_days`): a customer of last
 * week had no time to come back. A metric of others needs what the slowest of them does; undefined where none needs any.
 * The definition must have been checked: a circle of metrics would not end.
 *
 * Example: third orders (345 days) over second orders (240) need 345.
 */
export function maturesAfter(
  metric: MetricDefinition,
  metrics: ReadonlyMap<string, MetricDefinition>,
): number | undefined {
  const inputs = inputsOf(metric).flatMap((name) => metrics.get(name) ?? [])
  const days = [metric.config?.meta?.matures_after_days, ...inputs.map((one) => maturesAfter(one, metrics))]
  const known = days.filter((count) => count !== undefined)
  return known.length === 0 ? undefined : Math.max(...known)
}
