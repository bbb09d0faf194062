import type { DraftNode } from '../../conversation/content.ts'
import type { Due } from '../../conversation/due.ts'
import { noRecords, type TurnContext } from '../../conversation/step.ts'
import { withInsight } from '../../conversation/with-insight.ts'
import { buttons, heading, prose, say } from '../../conversation/write.ts'
import { cannotRead } from '../../inquiry/replay/cannot-read.ts'
import { nextReview, readAgain } from '../../inquiry/replay/look-again.ts'
import { lookOf } from '../../inquiry/replay/look-of.ts'
import { hasNewData } from '../../inquiry/replay/new-data.ts'
import type { Insight } from '../../insights/insight.ts'
import type { VerdictNews, VerdictRecord } from '../../insights/verdict-record.ts'
import { latest, type Told } from './told.ts'

/**
 * A look at an insight: read again, its verdict and status by rule. It is told when that changed or a review is due, with old and
 * new beside each other; a look without new data is left out until there is some.
 */
export async function check(
  context: TurnContext,
  { insight: named, brief, review }: Extract<Due, { what: 'replay' }>,
): Promise<Told> {
  const insight = latest(context.state, named)
  const asked = { ...context, state: { ...context.state, brief } }
  // Nothing new and a source that is gone look alike from afar: the second has to be told.
  const readable = !context.tools.isUnreadable(brief.metric?.source ?? '')
  if (!review && readable && !expires(insight, context) && !hasNewData(asked, insight))
    return owed(context, insight)
  const seen = await look(context, insight, brief)
  if (seen.season === 'waiting' && !review) return owed(context, insight)
  const { monitor } = seen.insight
  const next: Insight =
    review && monitor !== null
      ? { ...seen.insight, monitor: { ...monitor, reviewOn: nextReview(context.tools.today) } }
      : seen.insight
  const changed = insight.verdict?.verdict !== next.verdict?.verdict && worthTelling(insight, next)
  const expired = next.status === 'expired' && insight.status !== 'expired'
  const returned = seen.season === 'returned' && !sameDays(context, insight, seen)
  const { [next.id]: _done, ...stillOwed } = context.state.owed
  // What the look before saw stays on record, but the thread need not carry it on for ever.
  const passed = new Set(insight.verdict?.readings)
  const rests = (id: string) =>
    context.evidence.findings[id]?.readings.some((one) => passed.has(one)) ?? false
  const evidence = context.state.evidence.filter((id) => !passed.has(id) && !rests(id))
  const state = { ...withInsight(context.state, next), owed: stillOwed, evidence }
  const faults = seen.faults
  const quiet = (!review && !changed && !expired && !returned) || context.state.muted
  const news = quiet ? null : newsOf(next, { review, returned })
  const verdicts = seen.look === null ? [] : [{ ...seen.look, told: news }]
  const records = { ...seen.records, insights: [next], verdicts }
  if (news === null) return { state, records, messages: [], faults }
  return {
    state,
    records,
    faults,
    messages: [
      [
        heading(headOf[news]),
        {
          type: 'quote',
          text: say('evidence.words', { words: { words: next.statement, from: next.id } }),
          source: say(`insight_status.${next.status}`),
        },
        ...seen.told,
        ...nextStep(next, news),
        buttons(['reopen', 'button.reopen']),
      ],
    ],
  }
}

interface Seen {
  readonly insight: Insight
  readonly records: Told['records']
  readonly told: readonly DraftNode[]
  readonly look: VerdictRecord | null
  readonly faults: readonly unknown[]
  readonly season: 'waiting' | 'returned' | null
}

/** A look that fails is a verdict too, or it would be tried and told again every day. */
async function look(
  context: TurnContext,
  insight: Insight,
  brief: Extract<Due, { what: 'replay' }>['brief'],
): Promise<Seen> {
  const verdict = { verdict: 'cannot_check' as const, at: context.tools.now, readings: [] }
  const unread: Insight = { ...insight, verdict, updatedAt: context.tools.now }
  try {
    const again = await readAgain(context, insight, brief)
    if (again !== null) return { ...again, faults: [] }
    return {
      insight: unread,
      records: noRecords,
      told: cannotRead(context, brief, null),
      look: lookOf(context, insight, verdict, null),
      faults: [],
      season: null,
    }
  } catch (fault) {
    return {
      insight: unread,
      records: noRecords,
      told: cannotRead(context, brief, fault),
      look: lookOf(context, insight, verdict, null),
      faults: [fault],
      season: null,
    }
  }
}

/** What to do about it, in a sentence; what cannot be checked has said so already. */
function nextStep({ verdict, monitor }: Insight, news: VerdictNews): readonly DraftNode[] {
  const fell = verdict?.verdict === 'weakened' || verdict?.verdict === 'broken'
  if (fell) return [prose('due.next.fell')]
  if (news === 'review' && monitor !== null)
    return [prose('due.next.review', { date: { date: monitor.reviewOn } })]
  return verdict?.verdict === 'holds' ? [prose('due.next.holds')] : []
}

/** That it holds is no news, but that it holds again is. */
function worthTelling(before: Insight, now: Insight): boolean {
  return now.verdict?.verdict !== 'holds' || (before.verdict !== null && before.verdict.verdict !== 'holds')
}

/** Whether the last look saw the same days: a season is told of once. */
function sameDays({ evidence }: TurnContext, insight: Insight, seen: Seen): boolean {
  const now = seen.records.readings[0]?.period
  const before = (insight.verdict?.readings ?? []).flatMap((id) => evidence.readings[id]?.period ?? [])
  return before.some((period) => period.to === now?.to)
}

const headOf = {
  changed: 'due.changed',
  holds_again: 'due.holds_again',
  cannot_check: 'due.cannot_check',
  review: 'due.review',
  season: 'due.season',
} as const satisfies Record<Exclude<VerdictNews, 'asked'>, string>

function newsOf(
  { verdict, status }: Insight,
  { review, returned }: { readonly review: boolean; readonly returned: boolean },
): Exclude<VerdictNews, 'asked'> {
  if (review) return 'review'
  if (returned) return 'season'
  if (verdict?.verdict === 'cannot_check') return 'cannot_check'
  return verdict?.verdict === 'holds' && status !== 'expired' ? 'holds_again' : 'changed'
}

function expires({ monitor, status }: Insight, { tools }: TurnContext): boolean {
  return monitor?.expiresOn != null && monitor.expiresOn < tools.today && status !== 'expired'
}

function owed({ state, tools }: TurnContext, insight: Insight): Told {
  return {
    state: { ...state, owed: { ...state.owed, [insight.id]: tools.now } },
    messages: [],
    records: noRecords,
  }
}
