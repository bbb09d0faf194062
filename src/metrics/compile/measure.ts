import type { Arithmetic } from '../arithmetic.ts'
import type { Blocks } from './blocks.ts'
import type { Dialect } from './dialect.ts'
import type { MetricPlan } from './plan-metric.ts'
import { complementMoments, type RowMoments } from './row-moments.ts'

/** One metric's cell as SQL over the aggregates of a group. */
export interface Measure extends Partial<RowMoments> {
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
  blocks: Pick<Blocks, 'add' | 'addMoments'>,
  dialect: Dialect,
): Measure {
  const part = (input: MetricPlan) => measureSql(input, { ...blocks, addMoments: () => undefined }, dialect)
  if (plan.kind === 'simple') return blocks.add(plan)
  if (plan.kind === 'ratio') {
    const moments = momentsOf(plan, blocks)
    return { ...ratio(part(plan.numerator).value, part(plan.denominator).value), ...moments }
  }
  const inputs = new Map([...plan.inputs].map(([name, input]) => [name, part(input)]))
  const value = expressionSql(plan.expression, inputs, dialect)
  const whole = plan.complement && part(plan.complement)
  if (whole?.numerator !== undefined && whole.denominator !== undefined) {
    const { numerator, denominator, n } = whole
    const moments = plan.complement?.kind === 'ratio' ? momentsOf(plan.complement, blocks) : undefined
    return {
      value,
      n,
      numerator: `(${denominator} - ${numerator})`,
      denominator,
      ...(moments && complementMoments(moments)),
    }
  }
  const counts = [...inputs.values()].map((input) => input.n)
  return { value, n: dialect.least(counts) }
}

/** What chance is weighed by where the parts are sums over the same rows. */
function momentsOf(
  { numerator, denominator, counted }: Extract<MetricPlan, { kind: 'ratio' }>,
  blocks: Pick<Blocks, 'addMoments'>,
): RowMoments | undefined {
  if (numerator.kind !== 'simple' || denominator.kind !== 'simple') return undefined
  // A case that is a row of its own varies as the share says; of cases that a row adds up only the rows can tell.
  if (counted && denominator.metric.agg !== 'sum') return undefined
  return blocks.addMoments({ numerator, denominator })
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
