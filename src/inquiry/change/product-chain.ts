import { allMetrics, type FoundMetric } from '../../metrics/find-metric.ts'
import type { SourceDefinition } from '../../metrics/metric.ts'
import { detailedInputsOf } from '../../metrics/metric-inputs.ts'

/** No chain is longer than a reader follows. */
const maxFactors = 4

/**
 * The longest chain of metrics whose product is the metric, outermost first, as the definitions have it: a ratio with
 * the metric on top times what is below (completed = started x completion rate), a sum as count times average of the same
 * column. Null where nothing is made so. Ratios that take only a part of a metric are left out.
 *
 * Example: checkouts_completed = sessions, checkout_start_rate, checkout_completion_rate.
 */
export function productChain(definition: SourceDefinition, name: string): readonly string[] | null {
  const metrics = allMetrics(definition)
  const found = metrics.find(({ metric }) => metric.name === name)
  if (found === undefined) return null
  const chain = longest(metrics, found, [name])
  return chain.length < 2 ? null : chain
}

/**
 * Ratios of other tables that a count may be the top of under another name: orders in one table are the completed checkouts
 * of another. Whether they are is for the data to say.
 */
export function topsElsewhere(definition: SourceDefinition, name: string): readonly string[] {
  const metrics = allMetrics(definition)
  const own = metrics.find(({ metric }) => metric.name === name)
  if (own?.metric.type !== 'simple' || own.metric.agg !== 'count') return []
  const tops = metrics.flatMap((candidate) => {
    const [top] = plainInputs(candidate)
    return candidate.model.name !== own.model.name && top !== undefined ? [top] : []
  })
  return [...new Set(tops)]
}

function longest(
  metrics: readonly FoundMetric[],
  found: FoundMetric,
  seen: readonly string[],
): readonly string[] {
  const { metric } = found
  const steps = [...ratiosOver(metrics, found), ...averagesOf(metrics, found)]
  let best: readonly string[] = [metric.name]
  for (const { base, factor } of steps) {
    if (seen.includes(base.metric.name) || seen.includes(factor) || seen.length >= maxFactors) continue
    const chain = [...longest(metrics, base, [...seen, base.metric.name]), factor]
    if (chain.length > best.length) best = chain
  }
  return best
}

interface Step {
  readonly base: FoundMetric
  readonly factor: string
}

/** metric = denominator x ratio */
function ratiosOver(metrics: readonly FoundMetric[], { metric, model }: FoundMetric): readonly Step[] {
  return metrics.flatMap((candidate) => {
    const [top, bottom] = plainInputs(candidate)
    const base = metrics.find((other) => other.metric.name === bottom)
    if (top !== metric.name || base === undefined || candidate.model.name !== model.name) return []
    return [{ base, factor: candidate.metric.name }]
  })
}

/** sum = count x average of the same column */
function averagesOf(metrics: readonly FoundMetric[], { metric, model }: FoundMetric): readonly Step[] {
  if (metric.type !== 'simple' || metric.agg !== 'sum' || metric.filter !== undefined) return []
  const beside = metrics.filter((other) => other.model.name === model.name)
  const base = beside.find(
    ({ metric: other }) =>
      other.type === 'simple' &&
      other.agg === 'count' &&
      other.expr === undefined &&
      other.filter === undefined,
  )
  const average = beside.find(
    ({ metric: other }) =>
      other.type === 'simple' &&
      other.agg === 'average' &&
      other.expr === metric.expr &&
      other.filter === undefined,
  )
  return base === undefined || average === undefined ? [] : [{ base, factor: average.metric.name }]
}

/** Top and bottom of a ratio that takes both whole. */
function plainInputs({ metric }: FoundMetric): readonly string[] {
  if (metric.type !== 'ratio' || metric.filter !== undefined) return []
  const inputs = detailedInputsOf(metric)
  const whole = inputs.every(({ name, alias, ...rest }) =>
    Object.values(rest).every((part) => part === undefined),
  )
  return whole ? inputs.map(({ name }) => name) : []
}
