import type { Arithmetic } from '../arithmetic.ts'
import type { Aggregate, SimplePlan } from './aggregates.ts'
import type { MetricPlan } from './plan-metric.ts'

/** One metric's cell as SQL over the aggregates of a group. */
export interface Measure {
  readonly value: string
  readonly n: string
  readonly numerator?: string
  readonly denominator?: string
  readonly sd?: string
}

/**
 * Puts a metric together from aggregates that are already at the grain asked for: a rate is divided here and
 * nowhere averaged. Division by zero gives NULL.
 */
export function measureSql(plan: MetricPlan, aggregate: (plan: SimplePlan) => Aggregate): Measure {
  if (plan.kind === 'simple') return aggregate(plan)
  if (plan.kind === 'ratio') {
    return ratio(measureSql(plan.numerator, aggregate).value, measureSql(plan.denominator, aggregate).value)
  }
  const inputs = new Map([...plan.inputs].map(([name, input]) => [name, measureSql(input, aggregate)]))
  const value = expressionSql(plan.expression, inputs)
  const whole = plan.complement && measureSql(plan.complement, aggregate)
  if (whole?.numerator !== undefined && whole.denominator !== undefined) {
    const { numerator, denominator, n } = whole
    return { value, n, numerator: `(${denominator} - ${numerator})`, denominator }
  }
  const counts = [...inputs.values()].map((input) => input.n)
  return { value, n: counts.length === 1 ? counts.join() : `least(${counts.join(', ')})` }
}

function ratio(numerator: string, denominator: string): Measure {
  const n = `coalesce(${denominator}, 0)`
  return { value: `(${numerator} / nullif(${denominator}, 0))`, n, numerator, denominator }
}

function expressionSql(expression: Arithmetic, inputs: ReadonlyMap<string, Measure>): string {
  switch (expression.kind) {
    case 'number':
      return `CAST(${expression.value} AS DOUBLE PRECISION)`
    case 'name':
      return inputs.get(expression.name)?.value ?? 'NULL'
    case 'negative':
      return `(- ${expressionSql(expression.of, inputs)})`
    case 'operation': {
      const left = expressionSql(expression.left, inputs)
      const right = expressionSql(expression.right, inputs)
      return `(${left} ${expression.op} ${expression.op === '/' ? `nullif(${right}, 0)` : right})`
    }
  }
}
