import { type Arithmetic, parseArithmetic } from './arithmetic.ts'
import type { Additivity } from './catalog.ts'
import type { MetricDefinition } from './metric.ts'
import { inputOf } from './metric-input.ts'

/**
 * Whether a metric's values may be added up: sums and counts, and their sums and differences, may; a balance or a
 * running total only over groups; a rate, an average, a distinct count, an extreme never. The definition must have
 * been checked: a circle of metrics would not end.
 */
export function additivityOf(
  metric: MetricDefinition,
  metrics: ReadonlyMap<string, MetricDefinition>,
): Additivity {
  const input = (name: string): Additivity => {
    const found = metrics.get(name)
    return found === undefined ? 'non_additive' : additivityOf(found, metrics)
  }
  switch (metric.type) {
    case 'simple':
      if (!/^(sum|count|sum_boolean)$/.test(metric.agg)) return 'non_additive'
      return metric.non_additive_dimension === undefined ? 'additive' : 'semi_additive'
    case 'ratio':
      return 'non_additive'
    case 'cumulative':
      return least(['semi_additive', input(inputOf(metric.input_metric).name)])
    case 'derived': {
      const inputs = new Map(
        metric.input_metrics.map(inputOf).map((one) => [one.alias ?? one.name, one.name]),
      )
      const parsed = parseArithmetic(metric.expr)
      if (!parsed.ok || !isSumOfNames(parsed.expression)) return 'non_additive'
      return least([...inputs.values()].map(input))
    }
  }
}

/** `a + b - c`; a number in it would count once in every part. */
function isSumOfNames(expression: Arithmetic): boolean {
  if (expression.kind === 'operation') {
    return /^[+-]$/.test(expression.op) && isSumOfNames(expression.left) && isSumOfNames(expression.right)
  }
  return expression.kind === 'negative' ? isSumOfNames(expression.of) : expression.kind === 'name'
}

function least(all: readonly Additivity[]): Additivity {
  const order: readonly Additivity[] = ['non_additive', 'semi_additive', 'additive']
  return order.find((one) => all.includes(one)) ?? 'non_additive'
}
