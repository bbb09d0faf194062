import { AppError } from '../../errors.ts'
import { type Arithmetic, complementOf, parseArithmetic } from '../arithmetic.ts'
import { findMetric } from '../find-metric.ts'
import type { MetricDefinition, ModelDefinition, SourceDefinition } from '../metric.ts'

/** A metric taken apart down to the aggregates of rows it is made of. */
export type MetricPlan =
  | {
      readonly kind: 'simple'
      readonly model: ModelDefinition
      readonly metric: Extract<MetricDefinition, { type: 'simple' }>
      /** The metric's own filter and those of the metrics around it; all hold. */
      readonly filters: readonly string[]
    }
  | { readonly kind: 'ratio'; readonly numerator: MetricPlan; readonly denominator: MetricPlan }
  | {
      readonly kind: 'derived'
      readonly expression: Arithmetic
      readonly inputs: ReadonlyMap<string, MetricPlan>
      /** The input `x` of `1 - x`. */
      readonly complement?: MetricPlan
    }

/**
 * Plans a metric. A filter on a ratio or derived metric holds for all its parts, as in MetricFlow. Throws
 * `metric_unknown` for a name that is missing, `metric_definition_invalid` for a definition that was not checked.
 */
export function planMetric(
  definition: SourceDefinition,
  name: string,
  filters: readonly string[] = [],
  trail: readonly string[] = [],
): MetricPlan {
  if (trail.includes(name)) throw new AppError('metric_definition_invalid', { path: name, problem: 'circle' })
  const { model, metric } = findMetric(definition, name)
  const all = metric.filter === undefined ? filters : [...filters, metric.filter]
  const part = (input: string) => planMetric(definition, input, all, [...trail, name])
  if (metric.type === 'simple') return { kind: 'simple', model, metric, filters: all }
  if (metric.type === 'ratio') {
    return { kind: 'ratio', numerator: part(metric.numerator), denominator: part(metric.denominator) }
  }
  const parsed = parseArithmetic(metric.expr)
  if (!parsed.ok) throw new AppError('metric_definition_invalid', { path: name, problem: 'expression' })
  const inputs = new Map(metric.input_metrics.map((input) => [input.alias ?? input.name, part(input.name)]))
  const complement = inputs.get(complementOf(parsed.expression) ?? '')
  return { kind: 'derived', expression: parsed.expression, inputs, ...(complement && { complement }) }
}

/** The models whose rows a plan aggregates. */
export function modelsOf(plan: MetricPlan): readonly ModelDefinition[] {
  if (plan.kind === 'simple') return [plan.model]
  if (plan.kind === 'ratio') return [...modelsOf(plan.numerator), ...modelsOf(plan.denominator)]
  return [...plan.inputs.values()].flatMap(modelsOf)
}
