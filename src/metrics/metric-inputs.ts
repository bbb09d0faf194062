import type { MetricDefinition } from './metric.ts'
import { inputOf, type MetricInput } from './metric-input.ts'

/** The metrics that a metric is made of and how they are taken; none for a simple one. */
export function detailedInputsOf(metric: MetricDefinition | undefined): readonly MetricInput[] {
  switch (metric?.type) {
    case 'ratio':
      return [inputOf(metric.numerator), inputOf(metric.denominator)]
    case 'derived':
      return metric.input_metrics.map(inputOf)
    case 'cumulative':
      return [inputOf(metric.input_metric)]
    default:
      return []
  }
}

/** The names of the metrics that a metric is made of; none for a simple one. */
export function inputsOf(metric: MetricDefinition | undefined): readonly string[] {
  return detailedInputsOf(metric).map(({ name }) => name)
}
