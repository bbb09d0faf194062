import type { Action, Insight } from './insight.ts'

/** How an action stands: a prediction's score once it was measured, `no_data` where its day brought none, else whether its day is past. */
type ActionState = 'overdue' | 'open' | 'hit' | 'missed' | 'cannot_tell' | 'no_data'

/** What the ledger needs of an insight. */
type Acted = Pick<Insight, 'id' | 'actions'>

/** An action beside the insight that it follows from. */
export interface LedgerLine<I extends Acted = Insight> {
  readonly insight: I
  readonly action: Action
  readonly state: ActionState
}

/** How many actions were predicted and what came of them; `unmeasurable` had no prediction or no data to decide it. */
export interface LedgerCounts {
  readonly all: number
  readonly overdue: number
  readonly predicted: number
  readonly measured: number
  readonly hit: number
  readonly missed: number
  readonly cannotTell: number
  readonly unmeasurable: number
}

/** Every action of the insights, the overdue first, then by the day they are due; those without a day last. `today` is `YYYY-MM-DD`. */
export function actionLedger<I extends Acted>(
  insights: readonly I[],
  today: string,
): readonly LedgerLine<I>[] {
  return insights
    .flatMap((insight) =>
      insight.actions.map((action) => ({ insight, action, state: stateOf(action, today) })),
    )
    .toSorted((a, b) => compare(orderOf(a), orderOf(b)))
}

export function ledgerCounts(lines: readonly LedgerLine<Acted>[]): LedgerCounts {
  const count = (fits: (line: LedgerLine<Acted>) => boolean) => lines.filter(fits).length
  return {
    all: lines.length,
    overdue: count(({ state }) => state === 'overdue'),
    predicted: count(({ action }) => action.testPlan !== null),
    measured: count(({ action }) => action.outcome?.finding != null),
    hit: count(({ state }) => state === 'hit'),
    missed: count(({ state }) => state === 'missed'),
    cannotTell: count(({ state }) => state === 'cannot_tell'),
    unmeasurable: count(
      ({ action, state }) => state === 'no_data' || (action.outcome === null && action.testPlan === null),
    ),
  }
}

function stateOf({ outcome, due }: Action, today: string): ActionState {
  if (outcome === null) return due !== null && due.date < today ? 'overdue' : 'open'
  return outcome.finding === null ? 'no_data' : outcome.score
}

/** `~` sorts behind every digit. */
function orderOf({ insight, action, state }: LedgerLine<Acted>): string {
  return [state === 'overdue' ? 'a' : 'b', action.due?.date ?? '~', insight.id, action.id].join(' ')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
