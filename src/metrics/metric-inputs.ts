import type { MetricDefinition } from './metric.ts'

/** The names of the metrics that a metric is made of; none for a simple one. */
export function inputsOf(metric: MetricDefinition | undefined): readonly string[] {
  if (metric?.type === 'ratio') return [metric.numerator, metric.denominator]
  if (metric?.type === 'derived') return metric.input_metrics.map((input) => input.name)
  return []
}
