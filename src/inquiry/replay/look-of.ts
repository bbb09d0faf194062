import type { TurnContext } from '../../conversation/step.ts'
import type { Insight } from '../../insights/insight.ts'
import type { VerdictRecord } from '../../insights/verdict-record.ts'

/** A look at an insight as it is kept; `now` is the finding of the difference as it was read, and nothing was told of it so far. */
export function lookOf(
  { tools }: TurnContext,
  insight: Insight,
  { verdict, at, readings }: NonNullable<Insight['verdict']>,
  now: string | null,
): VerdictRecord {
  return {
    id: tools.id('vd'),
    workspace: insight.workspace,
    insight: insight.id,
    version: insight.version,
    at,
    verdict,
    before: insight.verdict?.verdict ?? null,
    was: insight.observation,
    now,
    readings,
    told: null,
    by: null,
  }
}
