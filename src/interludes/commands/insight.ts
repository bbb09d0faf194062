import { decide } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { notice, only, prose, say } from '../../conversation/write.ts'
import { assessInsight } from '../../inquiry/assess-insight.ts'
import { decideReview } from '../../inquiry/decide-review.ts'
import { lookAgain } from '../../inquiry/replay/look-again.ts'
import { changedSinceApproval } from '../../insights/change.ts'
import type { ReviewDecision } from '../../insights/review.ts'
import { backTo } from './back-to.ts'

const most = 10

/** "What is new?" */
export async function whatsNew(context: TurnContext): Promise<Decision> {
  const { insight } = context.state
  if (insight === null || insight.statement === '')
    return decide(context.state, [[prose('show.no_insight_here'), ...backTo(context)]])
  return lookAgain(context, insight)
}

/** Every version with who changed what, and whether it changed since it was approved. */
export async function showVersions(context: TurnContext): Promise<Decision> {
  const { insight } = context.state
  if (insight === null || insight.statement === '')
    return decide(context.state, [[prose('show.no_insight_here'), ...backTo(context)]])
  const changes = insight.changes.slice(-most)
  return decide(context.state, [
    [
      {
        type: 'table',
        caption: say('card.versions'),
        columns: [
          { label: say('show.version'), align: 'end' },
          { label: say('show.change') },
          { label: say('show.by') },
        ],
        rows: [
          [only({ tally: 1, of: 'versions' }), say('show.first_version'), only({ name: insight.owner.name })],
          ...changes.map(({ version, part, by }) => [
            only({ tally: version, of: 'versions' }),
            say(`card.changed.${part}`),
            only({ name: by.name }),
          ]),
        ],
      },
      prose(`review.${insight.review}`),
      ...(changedSinceApproval(insight) ? [notice('warning', 'card.changed_since_approval')] : []),
      ...backTo(context),
    ],
  ])
}

const requestReview = (context: TurnContext) => decided(context, 'requested')
const approve = (context: TurnContext) => decided(context, 'approved')
const requestChanges = (context: TurnContext) => decided(context, 'changes_requested')
export const review = { requestReview, approve, requestChanges }

async function decided(context: TurnContext, decision: ReviewDecision): Promise<Decision> {
  const { insight } = context.state
  if (insight === null || insight.statement === '')
    return decide(context.state, [[prose('show.no_insight_here'), ...backTo(context)]])
  const outcome = await decideReview(context, insight, decision)
  if (outcome.kind === 'refused') return decide(context.state, [[outcome.said, ...backTo(context)]])
  const { insight: made } = outcome
  return decide({ ...context.state, insight: made }, [[prose(`review.${made.review}`), ...backTo(context)]], {
    records: { insights: [made] },
  })
}

/** Only a person says that an insight is refuted. */
export async function refute(context: TurnContext): Promise<Decision> {
  const { insight } = context.state
  if (insight === null || insight.statement === '')
    return decide(context.state, [[prose('show.no_insight_here'), ...backTo(context)]])
  const made = await assessInsight(context, { ...insight, status: 'refuted' })
  const said = prose('review.refuted', { name: { name: context.actor.name } })
  return decide({ ...context.state, insight: made }, [[said, ...backTo(context)]], {
    records: { insights: [made] },
  })
}
