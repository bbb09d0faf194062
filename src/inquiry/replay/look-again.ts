import { addDays } from '../../analysis/series/periods.ts'
import type { DraftNode } from '../../conversation/content.ts'
import { decide } from '../../conversation/decide.ts'
import type { Brief } from '../../conversation/state.ts'
import { type Decision, noRecords, type Records, type TurnContext } from '../../conversation/step.ts'
import { buttons, notice, prose } from '../../conversation/write.ts'
import { mergeEvidence } from '../../evidence/evidence.ts'
import type { Insight } from '../../insights/insight.ts'
import type { VerdictRecord } from '../../insights/verdict-record.ts'
import { assessInsight } from '../assess-insight.ts'
import { lookOf } from './look-of.ts'
import { type Replay, replay } from './replay.ts'

export interface LookedAgain {
  readonly insight: Insight
  readonly records: Records
  readonly told: readonly DraftNode[]
  /** The look itself, of which nothing was told so far. */
  readonly look: VerdictRecord | null
  readonly season: Replay['season']
}

/** An insight read again: its verdict, its status by rule, and old and new beside each other; null where nothing can be read. */
export async function readAgain(
  context: TurnContext,
  insight: Insight,
  brief: Brief,
): Promise<LookedAgain | null> {
  const asked = { ...context, state: { ...context.state, brief, insight } }
  const result = await replay(asked, insight)
  if (result === null) return null
  const findings = result.seen === null ? [] : [result.seen]
  const records = { ...noRecords, readings: result.readings, findings }
  const evidence = mergeEvidence(context.evidence, records)
  const judged = await assessInsight({ ...asked, evidence }, { ...insight, verdict: result.verdict })
  return {
    insight: judged,
    records: { ...records, insights: [judged] },
    // While the season is still to come nothing was looked at.
    look:
      result.season === 'waiting' ? null : lookOf(context, insight, result.verdict, result.seen?.id ?? null),
    // While the season is still to come there is no verdict to tell.
    told:
      result.season === 'waiting'
        ? result.told
        : [prose(`update.verdict.${result.verdict.verdict}`), ...result.told],
    season: result.season,
  }
}

/**
 * "What is new?": where the insight no longer stands as it was, the thread goes on at step 3 with the fresh figures beside the
 * old; where it holds, that is offered.
 */
export async function lookAgain(context: TurnContext, insight: Insight): Promise<Decision> {
  const { state, tools, actor } = context
  const asked = { told: 'asked' as const, by: { id: actor.id, name: actor.name } }
  tools.working({ say: 'working.replay' })
  const again = await readAgain(context, insight, state.brief)
  if (again === null) {
    const unread = { verdict: 'cannot_check' as const, at: tools.now, readings: [] }
    const verdicts = [{ ...lookOf(context, insight, unread, null), ...asked }]
    return decide(state, [[notice('info', 'update.cannot_check')]], { records: { verdicts } })
  }
  const renewed = renew(again.insight, tools.today)
  const moved = ['weakened', 'broken'].includes(again.insight.verdict?.verdict ?? '')
  const verdicts = again.look === null ? [] : [{ ...again.look, ...asked }]
  const records = { ...again.records, insights: [renewed], verdicts }
  if (moved)
    return decide(
      { ...state, insight: renewed, status: 'open' },
      [[...again.told, prose('update.reopened')]],
      {
        records,
        move: 'analyse',
      },
    )
  return decide(
    { ...state, insight: renewed },
    [[...again.told, buttons(['reopen', 'button.reopen']), prose('update.after')]],
    { records },
  )
}

/** The review after one that was held today. */
export function nextReview(today: string): string {
  return addDays(today, betweenReviews)
}

/** Days from one review to the next. */
const betweenReviews = 30

/** A person looked: the insight counts for longer. */
function renew(insight: Insight, today: string): Insight {
  const { monitor } = insight
  return monitor === null ? insight : { ...insight, monitor: { ...monitor, expiresOn: expiryAfter(today) } }
}

/** Days that an insight counts without anybody looking again. */
const counts = 180

/** The last day that an insight counts when somebody looked at it today. */
export function expiryAfter(today: string): string {
  return addDays(today, counts)
}
