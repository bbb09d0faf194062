import type { TurnContext } from '../../conversation/step.ts'
import type { Statement } from '../../evidence/statement.ts'
import type { Action } from '../../insights/insight.ts'
import type { ReadNumber } from '../../understanding/read-numbers.ts'
import { metricOf } from './action-figure.ts'

export interface Aim extends Pick<ReadNumber, 'value' | 'kind' | 'currency'> {
  readonly direction: 'up' | 'down'
  /** A change by so much rather than a value to reach. */
  readonly by: boolean
}

/**
 * A figure as the target of an action, its value in a statement of its own; null where it cannot be the metric's: "30" and
 * "₫5M" are no conversion rate. A share of a figure that is none itself, or one to change it by, is relative.
 */
export function targetOf(
  context: TurnContext,
  action: Action,
  aim: Aim,
  statement: Statement,
): { readonly target: NonNullable<Action['target']>; readonly statement: Statement } | null {
  const metric = metricOf(context, action)
  const ratio = metric?.unit === 'ratio'
  if (ratio && aim.kind !== 'share' && (aim.kind === 'currency' || Math.abs(aim.value) > 1)) return null
  const currency = aim.currency === undefined ? {} : { currency: aim.currency }
  const said: Statement = {
    ...statement,
    kind: 'figure',
    value: { kind: aim.kind, number: aim.value, ...currency },
  }
  const relative = aim.kind === 'share' && (aim.by || (!ratio && metric !== undefined))
  return {
    statement: said,
    target: { statement: said.id, value: aim.value, direction: aim.direction, relative },
  }
}

/** "2" to "to which value?" of a rate is two percent. */
export function asShare(context: TurnContext, action: Action, aim: Aim, text: string): Aim {
  const bare = /^\D{0,12}[\d.,]+\s*\.?$/u.test(text.trim())
  const ratio = metricOf(context, action)?.unit === 'ratio'
  return ratio && bare && aim.kind === 'number' && aim.value > 1 && aim.value <= 100
    ? { ...aim, kind: 'share', value: aim.value / 100 }
    : aim
}
