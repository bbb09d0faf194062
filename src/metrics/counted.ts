import type { MetricDefinition } from './metric.ts'
import { inputsOf } from './metric-inputs.ts'
import { unitOf } from './unit.ts'

/** Whether a metric is a share of counted cases: a ratio of counts that does not deny it, or a derived one (`1 - rate`) of such. */
export function isCounted(metric: MetricDefinition, metrics: ReadonlyMap<string, MetricDefinition>): boolean {
  return unitOf(metric, metrics).unit === 'ratio' && hasCounts(metric, metrics)
}

/** Both parts of a ratio are counts; a derived ratio is as good as its inputs. */
function hasCounts(metric: MetricDefinition, metrics: ReadonlyMap<string, MetricDefinition>): boolean {
  if (metric.type === 'simple' || metric.config?.meta?.counted === false) return false
  return inputsOf(metric).every((name) => {
    const input = metrics.get(name)
    if (input === undefined) return false
    return metric.type === 'ratio' ? unitOf(input, metrics).unit === 'count' : hasCounts(input, metrics)
  })
}
