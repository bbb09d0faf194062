import type { Arithmetic } from '../arithmetic.ts'
import type { Aggregate } from './aggregates.ts'
import type { Dialect } from './dialect.ts'
import type { MetricPlan, SimplePlan } from './plan-metric.ts'

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
export function measureSql(
  plan: MetricPlan,
  aggregate: (plan: SimplePlan) => Aggregate,
  dialect: Dialect,
): Measure {
  const part = (input: MetricPlan) => measureSql(input, aggregate, dialect)
  if (plan.kind === 'simple') return aggregate(plan)
  if (plan.kind === 'ratio') {
    return ratio(part(plan.numerator).value, part(plan.denominator).value)
  }
  const inputs = new Map([...plan.inputs].map(([name, input]) => [name, part(input)]))
  const value = expressionSql(plan.expression, inputs, dialect)
  const whole = plan.complement && part(plan.complement)
  if (whole?.numerator !== undefined && whole.denominator !== undefined) {
    const { numerator, denominator, n } = whole
    return { value, n, numerator: `(${denominator} - ${numerator})`, denominator }
  }
  const counts = [...inputs.values()].map((input) => input.n)
  return { value, n: dialect.least(counts) }
}

function ratio(numerator: string, denominator: string): Measure {
  const n = `coalesce(${denominator}, 0)`
  return { value: `(${numerator} / nullif(${denominator}, 0))`, n, numerator, denominator }
}

function expressionSql(
  expression: Arithmetic,
  inputs: ReadonlyMap<string, Measure>,
  dialect: Dialect,
): string {
  const part = (of: Arithmetic) => expressionSql(of, inputs, dialect)
  switch (expression.kind) {
    case 'number':
      return dialect.float(String(expression.value))
    case 'name':
      return inputs.get(expression.name)?.value ?? 'NULL'
    case 'negative':
      return `(- ${part(expression.of)})`
    case 'operation': {
      const left = part(expression.left)
      const right = part(expression.right)
      return `(${left} ${expression.op} ${expression.op === '/' ? `nullif(${right}, 0)` : right})`
    }
  }
}
