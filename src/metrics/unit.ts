import { type Arithmetic, parseArithmetic } from './arithmetic.ts'
import type { Unit } from './catalog.ts'
import type { MetricDefinition } from './metric.ts'
import { inputOf } from './metric-input.ts'

export interface MetricUnit {
  readonly unit: Unit
  readonly currency?: string | undefined
}

const plain: MetricUnit = { unit: 'number' }

/**
 * A metric's unit: what `config.meta` says, else by its kind. A cumulative metric has its input's. Counts are counts; money (or seconds) a case stays
 * money; any other ratio is one; sums and differences of one unit keep it; all else is a number. The definition
 * must have been checked: a circle of metrics would not end.
 */
export function unitOf(metric: MetricDefinition, metrics: ReadonlyMap<string, MetricDefinition>): MetricUnit {
  const meta = metric.config?.meta
  if (meta?.unit !== undefined) return { unit: meta.unit, currency: meta.currency }
  const input = (name: string) => {
    const found = metrics.get(name)
    return found === undefined ? plain : unitOf(found, metrics)
  }
  if (metric.type === 'simple')
    return /^(count|count_distinct|sum_boolean)$/.test(metric.agg) ? { unit: 'count' } : plain
  if (metric.type === 'ratio') {
    const above = input(inputOf(metric.numerator).name)
    const carried = above.unit === 'currency' || above.unit === 'seconds'
    return carried && above.unit !== input(inputOf(metric.denominator).name).unit ? above : { unit: 'ratio' }
  }
  if (metric.type === 'cumulative') return input(inputOf(metric.input_metric).name)
  const names = new Map(metric.input_metrics.map(inputOf).map(({ alias, name }) => [alias ?? name, name]))
  const parsed = parseArithmetic(metric.expr)
  return (parsed.ok && unitOfExpression(parsed.expression, (name) => input(names.get(name) ?? name))) || plain
}

/** Undefined where the units do not fit together; a bare number fits only a ratio, as in `1 - rate`. */
function unitOfExpression(
  expression: Arithmetic,
  unit: (name: string) => MetricUnit,
): MetricUnit | undefined {
  if (expression.kind === 'name') return unit(expression.name)
  if (expression.kind === 'number') return { unit: 'ratio' }
  if (expression.kind === 'negative') return unitOfExpression(expression.of, unit)
  if (expression.op === '*' || expression.op === '/') return undefined
  const left = unitOfExpression(expression.left, unit)
  const right = unitOfExpression(expression.right, unit)
  return left?.unit === right?.unit && left?.currency === right?.currency ? left : undefined
}
