import { additivityOf } from './additivity.ts'
import type { MetricInfo } from './catalog.ts'
import { isCounted } from './counted.ts'
import { reachableDimensions } from './find-dimension.ts'
import { allMetrics, type FoundMetric } from './find-metric.ts'
import { labelOf } from './label.ts'
import { maturesAfter } from './matures-after.ts'
import type { MetricDefinition, ModelDefinition, SourceDefinition } from './metric.ts'
import { inputOf } from './metric-input.ts'
import { inputsOf } from './metric-inputs.ts'
import { modelsBehind } from './metric-models.ts'
import { unitOf } from './unit.ts'

/** The least number of cases behind a rate for it to be leant on, where a definition does not say. */
const leastCasesOfRate = 100

/** Describes one metric for the catalogue. */
export function describeMetric(
  source: string,
  definition: SourceDefinition,
  { model, metric }: FoundMetric,
): MetricInfo {
  const metrics = new Map(allMetrics(definition).map((found) => [found.metric.name, found.metric]))
  const models = modelsBehind(definition, { model, metric })
  const meta = metric.config?.meta
  const { unit, currency } = unitOf(metric, metrics)
  const matures = maturesAfter(metric, metrics)
  return {
    source,
    // A metric over several models is told under the first whose rows it counts.
    model: (models[0] ?? model).name,
    name: metric.name,
    label: labelOf(metric.name, metric.label, meta?.label_vi),
    type: metric.type,
    unit,
    ...(currency !== undefined && { currency }),
    counted: isCounted(metric, metrics),
    favorable: meta?.favorable ?? 'none',
    minDenominator: meta?.min_denominator ?? (dividesByCases(metric, metrics) ? leastCasesOfRate : 1),
    ...(matures !== undefined && { maturesAfterDays: matures }),
    synonyms: meta?.synonyms ?? [],
    additivity: additivityOf(metric, metrics),
    dimensions: sharedDimensions(definition, models),
    hasTime: models.every((one) => one.agg_time_dimension !== undefined),
    behaviour: isBehaviour(metric, metrics),
    ...(meta?.caveat !== undefined && { caveat: meta.caveat }),
  }
}

/** The dimensions that all the models behind a metric can be split by. */
function sharedDimensions(
  definition: SourceDefinition,
  models: readonly ModelDefinition[],
): readonly string[] {
  const [first = [], ...rest] = models.map((model) =>
    reachableDimensions(definition, model)
      .filter(({ column }) => column.dimension?.type === 'categorical')
      .map(({ column }) => column.name),
  )
  return first.filter((name) => rest.every((names) => names.includes(name)))
}

/** Whether what a metric divides by may be cases; an amount of money is no number of cases. */
function dividesByCases(metric: MetricDefinition, metrics: ReadonlyMap<string, MetricDefinition>): boolean {
  if (metric.type !== 'ratio') return unitOf(metric, metrics).unit === 'ratio'
  const below = metrics.get(inputOf(metric.denominator).name)
  return below === undefined || unitOf(below, metrics).unit !== 'currency'
}

/** A rate is a behaviour when what it counts is; a derived metric when any of its inputs is. */
function isBehaviour(metric: MetricDefinition, metrics: ReadonlyMap<string, MetricDefinition>): boolean {
  const said = metric.config?.meta?.behaviour
  if (said !== undefined) return said
  const inputs = metric.type === 'ratio' ? [inputOf(metric.numerator).name] : inputsOf(metric)
  return inputs.some((name) => {
    const input = metrics.get(name)
    return input !== undefined && isBehaviour(input, metrics)
  })
}
