import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { only, prose, say } from '../../conversation/write.ts'
import { checklistSaid } from '../../inquiry/checklist-node.ts'
import type { Action, Insight } from '../../insights/insight.ts'

/** The action as it was understood, its test plan, and what the checklist says of it now. */
export function actionCard(context: TurnContext, insight: Insight, action: Action): readonly DraftNode[] {
  const plan = action.testPlan === null ? undefined : context.evidence.findings[action.testPlan]
  const unknown = say('apply.not_said')
  const metric = context.tools.catalog.metrics.find((info) => info.name === action.metric)
  return [
    {
      type: 'facts',
      facts: [
        {
          label: say('apply.field.what'),
          value: only({ words: action.what.words, from: action.what.statement }),
        },
        {
          label: say('apply.field.owner'),
          value:
            action.owner === null
              ? unknown
              : only({ words: action.owner.words, from: action.owner.statement }),
        },
        {
          label: say('apply.field.due'),
          value: action.due === null ? unknown : only({ date: action.due.date }),
        },
        {
          label: say('apply.field.metric'),
          value: metric === undefined ? unknown : only({ name: metric.label[context.state.language] }),
        },
        {
          label: say('apply.field.baseline'),
          value: action.baseline === null ? unknown : only({ ref: `${action.baseline}.0.value` }),
        },
        {
          label: say('apply.field.target'),
          value: action.target === null ? unknown : only({ stated: action.target.statement }),
        },
      ],
    },
    ...(plan === undefined ? [] : [planSaid(plan.id, plan.stats, plan.flags)]),
    { type: 'prose', text: checklistSaid(insight) },
  ]
}

function planSaid(id: string, stats: Readonly<Record<string, number>>, flags: readonly string[]): DraftNode {
  if (flags.includes('before_after')) return prose('apply.plan_weak')
  const perGroup = { ref: `${id}.perGroup`, format: 'integer' as const }
  if (stats.days === undefined) return prose('apply.plan_size', { perGroup })
  return prose('apply.plan', { perGroup, days: { ref: `${id}.days`, format: 'integer' } })
}
