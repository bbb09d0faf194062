import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { notice, only, prose, say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import { riceSaid } from '../../inquiry/said/effect-said.ts'
import { followUpSaid } from '../../inquiry/said/follow-up-said.ts'
import { targetSaid } from '../../inquiry/said/target-said.ts'
import { checklistSaid } from '../../inquiry/shown/checklist-node.ts'
import { ageInDays } from '../../insights/age.ts'
import type { Action, CriterionId, Insight } from '../../insights/insight.ts'
import type { Said } from '../../locales/said.ts'
import { inOrderOfScore } from './rice.ts'

/** Criteria that an action answers. */
const ofActions: readonly CriterionId[] = ['Q7', 'Q10', 'Q9']

/** The action as it was understood, what is predicted of it and how it will be tested, and what the checklist says now. */
export function actionCard(context: TurnContext, insight: Insight, action: Action): readonly DraftNode[] {
  const { findings } = context.evidence
  const plan = action.testPlan === null ? undefined : findings[action.testPlan]
  const failed = insight.judgements
    .filter(({ criterion, state }) => state === 'fail' && ofActions.includes(criterion))
    .sort((a, b) => ofActions.indexOf(a.criterion) - ofActions.indexOf(b.criterion))[0]
  return [
    { type: 'facts', facts: facts(context, action) },
    ...predictionSaid(context, action),
    ...(plan === undefined ? [] : planSaid(context, plan)),
    ...scoreSaid(context, action),
    { type: 'prose', text: checklistSaid(insight) },
    ...(failed === undefined
      ? []
      : [
          prose('apply.mend', {
            criterion: { name: failed.criterion },
            question: followUpSaid(failed, context.evidence),
          }),
        ]),
  ]
}

/** All actions, the one that brings most for its effort first; nothing to order where there is one. */
export function actionOrder(context: TurnContext, actions: readonly Action[]): readonly DraftNode[] {
  if (actions.length < 2) return []
  return [
    {
      type: 'table',
      caption: say('apply.order'),
      columns: [{ label: say('apply.field.what') }, { label: say('apply.field.score'), align: 'end' }],
      rows: inOrderOfScore(context, actions).map((action) => {
        const found = action.rice === null ? undefined : context.evidence.findings[action.rice]
        return [
          only({ words: action.what.words, from: action.what.statement }),
          found?.stats.score === undefined
            ? say('apply.not_said')
            : only({ ref: `${found.id}.score`, format: 'integer' }),
        ]
      }),
    },
  ]
}

function facts(context: TurnContext, action: Action) {
  const unknown = say('apply.not_said')
  const metric = context.tools.catalog.metrics.find((info) => info.name === action.metric)
  const guardrail = action.guardrail === null ? undefined : context.evidence.readings[action.guardrail]
  const watched = context.tools.catalog.metrics.find(
    (info) => info.source === guardrail?.source && info.name === guardrail.metric,
  )
  const row = (name: 'what' | 'kind' | 'owner' | 'due' | 'metric' | 'baseline' | 'target', value: Said) => ({
    label: say(`apply.field.${name}`),
    value,
  })
  return [
    row('what', only({ words: action.what.words, from: action.what.statement })),
    row('kind', say(`action_kind.${action.kind}`)),
    row(
      'owner',
      action.owner === null ? unknown : only({ words: action.owner.words, from: action.owner.statement }),
    ),
    row('due', action.due === null ? unknown : only({ date: action.due.date })),
    row('metric', metric === undefined ? unknown : only({ name: metric.label[context.state.language] })),
    row('baseline', action.baseline === null ? unknown : only({ ref: `${action.baseline}.0.value` })),
    row('target', action.target === null ? unknown : targetSaid(action.target)),
    ...(watched === undefined || guardrail?.rows[0]?.value == null
      ? []
      : [
          {
            label: say('apply.field.guardrail'),
            value: say('apply.guardrail', {
              metric: { name: watched.label[context.state.language] },
              value: { ref: `${guardrail.id}.0.value` },
            }),
          },
        ]),
  ]
}

/** "For mobile, when the screen says so, conversion moves from … to at least … by …": what will be scored on its day. */
function predictionSaid(context: TurnContext, action: Action): readonly DraftNode[] {
  const { language, insight } = context.state
  const metric = context.tools.catalog.metrics.find((info) => info.name === action.metric)
  if (metric === undefined || action.target === null || action.due === null || action.testPlan === null)
    return []
  return [
    prose(`apply.prediction.${action.target.direction}${action.target.relative ? '_by' : ''}`, {
      segment: insight?.segment == null ? say('segment.everyone') : { name: insight.segment.label },
      change: { words: action.what.words, from: action.what.statement },
      metric: { name: metric.label[language] },
      baseline: { ref: `${action.baseline}.0.value` },
      target: { stated: action.target.statement },
      due: { date: action.due.date },
    }),
  ]
}

function planSaid(context: TurnContext, { id, stats, flags, dates }: Finding): readonly DraftNode[] {
  if (flags.includes('before_after')) return [prose('apply.plan_weak')]
  const perGroup = { ref: `${id}.perGroup`, format: 'integer' as const }
  if (stats.days === undefined) return [prose('apply.plan_size', { perGroup })]
  const left = ageInDays(context.tools.today, dates.due ?? context.tools.today) ?? 0
  return [
    prose('apply.plan', { perGroup, days: { ref: `${id}.days`, format: 'integer' } }),
    ...(left < stats.days
      ? [notice('warning', 'apply.plan_late', { left: { tally: Math.max(0, left), of: 'days' } })]
      : []),
  ]
}

/** What it may bring for its effort. Working days are a person's estimate and said to be one; nothing waits for them. */
export function scoreSaid(context: TurnContext, action: Action): readonly DraftNode[] {
  const rice = action.rice === null ? undefined : context.evidence.findings[action.rice]
  if (rice === undefined) return []
  return [
    { type: 'prose', text: riceSaid(rice) },
    prose(action.effort === null ? 'apply.ask_effort' : 'apply.effort_estimated'),
  ]
}
