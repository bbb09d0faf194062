import type { DraftNode } from '../conversation/content.ts'
import type { TurnContext } from '../conversation/step.ts'
import { notice } from '../conversation/write.ts'
import type { Insight, Words } from '../insights/insight.ts'
import { isDecided, type ReviewDecision, reviewed } from '../insights/review.ts'
import { approversOf, refusalOf } from '../insights/team.ts'
import { assessInsight } from './assess-insight.ts'

/** What became of a decision: made, or made before about this very version. */
export type ReviewOutcome =
  | { readonly kind: 'decided'; readonly insight: Insight }
  | { readonly kind: 'already'; readonly insight: Insight }
  /** The team does not let this person decide; `said` tells who can. */
  | { readonly kind: 'refused'; readonly insight: Insight; readonly said: DraftNode }

/** The one way by which a review is asked for, an insight approved, or changes asked for, wherever somebody says so. */
export async function decideReview(
  context: TurnContext,
  insight: Insight,
  decision: ReviewDecision,
  comment: Words | null = null,
): Promise<ReviewOutcome> {
  const said = decision === 'requested' ? null : await refusalSaid(context, insight)
  if (said !== null) return { kind: 'refused', insight, said }
  // A comment is news even where the decision is not.
  if (comment === null && isDecided(insight, decision)) return { kind: 'already', insight }
  const made = reviewed(insight, decision, context.actor, context.tools.now, comment)
  return { kind: 'decided', insight: await assessInsight(context, made) }
}

async function refusalSaid(
  { state, actor, tools }: TurnContext,
  insight: Insight,
): Promise<DraftNode | null> {
  const team = await tools.team()
  const around = Object.keys(state.people).map((id) => ({ id }))
  const refusal = refusalOf(team, insight, actor, around)
  if (refusal === null) return null
  if (refusal === 'own') return notice('warning', 'review.refused.own')
  const names = approversOf(team).map((name) => ({ name }))
  return names.length === 0
    ? notice('warning', 'review.refused.nobody')
    : notice('warning', 'review.refused.not_lead', { names: { list: names, join: 'or' } })
}
