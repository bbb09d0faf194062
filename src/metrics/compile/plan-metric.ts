import { AppError } from '../../errors.ts'
import { type Arithmetic, complementOf, parseArithmetic } from '../arithmetic.ts'
import { isCounted } from '../counted.ts'
import { allMetrics, findMetric } from '../find-metric.ts'
import type { MetricDefinition, ModelDefinition, SourceDefinition } from '../metric.ts'
import { inputOf, type MetricInput } from '../metric-input.ts'
import { type Grain, grains } from '../query.ts'
import { parseSpan, type Span } from './span.ts'

/** A running total up to each day: over a window, since the start of a period, or over all time. */
export interface Cumulative {
  readonly window?: Span
  readonly toDate?: Grain
  /** Which day's value stands for a period longer than a day. */
  readonly periodAgg: 'first' | 'last' | 'average'
}

/** Aggregates of one model's rows. */
export interface SimplePlan {
  readonly kind: 'simple'
  readonly model: ModelDefinition
  readonly metric: Extract<MetricDefinition, { type: 'simple' }>
  /** The metric's own filter and those of the metrics around it; all hold. */
  readonly filters: readonly string[]
  /** Taken from so far back. */
  readonly offset?: Span
  readonly cumulative?: Cumulative
}

/** A metric taken apart down to the aggregates of rows it is made of. */
export type MetricPlan =
  | SimplePlan
  | {
      readonly kind: 'ratio'
      readonly numerator: MetricPlan
      readonly denominator: MetricPlan
      /** A share of counted cases: chance is weighed by the counts themselves. */
      readonly counted: boolean
    }
  | {
      readonly kind: 'derived'
      readonly expression: Arithmetic
      readonly inputs: ReadonlyMap<string, MetricPlan>
      /** The input `x` of `1 - x`. */
      readonly complement?: MetricPlan
    }

/** What the metrics around a metric ask of it. */
type Around = Pick<SimplePlan, 'filters' | 'offset' | 'cumulative'>

/**
 * Plans a metric. A filter on a ratio or derived metric holds for all its parts, as in MetricFlow. Throws
 * `metric_unknown` for a name that is missing, `metric_definition_invalid` for a definition that was not checked,
 * `metric_unsupported` with the `construct` for what is not computed.
 */
export function planMetric(
  definition: SourceDefinition,
  name: string,
  around: Around = { filters: [] },
  trail: readonly string[] = [],
): MetricPlan {
  if (trail.includes(name)) throw new AppError('metric_definition_invalid', { path: name, problem: 'circle' })
  const { model, metric } = findMetric(definition, name)
  const filters = metric.filter === undefined ? around.filters : [...around.filters, metric.filter]
  const part = (input: MetricInput, more: Partial<Around> = {}) =>
    planMetric(definition, input.name, { ...taken(input, { ...around, filters }), ...more }, [...trail, name])
  switch (metric.type) {
    case 'simple':
      return { ...around, kind: 'simple', model, metric, filters }
    case 'ratio':
      return {
        kind: 'ratio',
        numerator: part(inputOf(metric.numerator)),
        denominator: part(inputOf(metric.denominator)),
        counted: isCounted(
          metric,
          new Map(allMetrics(definition).map((one) => [one.metric.name, one.metric])),
        ),
      }
    case 'cumulative': {
      const plan = part(inputOf(metric.input_metric), { cumulative: cumulativeOf(metric) })
      const nested = around.cumulative !== undefined
      const supported = !nested && plan.kind === 'simple' && plan.metric.non_additive_dimension === undefined
      if (!supported || plan.offset?.unit === 'month') throw unsupported(name, 'cumulative')
      return plan
    }
    case 'derived': {
      const parsed = parseArithmetic(metric.expr)
      if (!parsed.ok) throw new AppError('metric_definition_invalid', { path: name, problem: 'expression' })
      const entries = metric.input_metrics
        .map(inputOf)
        .map((input) => [input.alias ?? input.name, part(input)] as const)
      const inputs = new Map(entries)
      const complement = inputs.get(complementOf(parsed.expression) ?? '')
      return { kind: 'derived', expression: parsed.expression, inputs, ...(complement && { complement }) }
    }
  }
}

function taken(input: MetricInput, around: Around): Around {
  if (input.offset_to_grain !== undefined) throw unsupported(input.name, 'offset_to_grain')
  const filters = input.filter === undefined ? around.filters : [...around.filters, input.filter]
  if (input.offset_window === undefined) return { ...around, filters }
  const span = parseSpan(input.offset_window, input.name)
  if (around.offset !== undefined && around.offset.unit !== span.unit)
    throw unsupported(input.name, 'offset_window')
  return { ...around, filters, offset: { ...span, count: span.count + (around.offset?.count ?? 0) } }
}

function cumulativeOf(metric: Extract<MetricDefinition, { type: 'cumulative' }>): Cumulative {
  const toDate = grains.find((grain) => grain === metric.grain_to_date)
  if (metric.grain_to_date !== undefined && toDate === undefined)
    throw unsupported(metric.name, metric.grain_to_date)
  if (metric.window !== undefined && toDate !== undefined)
    throw unsupported(metric.name, 'window, grain_to_date')
  return {
    ...(metric.window !== undefined && { window: parseSpan(metric.window, metric.name) }),
    ...(toDate !== undefined && { toDate }),
    periodAgg: metric.period_agg ?? 'first',
  }
}

function unsupported(name: string, construct: string): AppError {
  return new AppError('metric_unsupported', { name, construct })
}
