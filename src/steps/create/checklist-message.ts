import type { ActionButton, Draft, DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { prose, say } from '../../conversation/write.ts'
import { checklistNode, confidenceSaid } from '../../inquiry/checklist-node.ts'
import { isSigned } from '../../insights/assess.ts'
import { criteria } from '../../insights/criteria/index.ts'
import type { CriterionId, Insight } from '../../insights/insight.ts'
import type { Said } from '../../locales/said.ts'

/** Criteria that step 4 can mend, the weightiest first; actions and tests come in step 5. */
const mendable: readonly CriterionId[] = ['Q3', 'Q4', 'Q6', 'Q12', 'Q5', 'Q8', 'Q11', 'Q1', 'Q2']
const mostSigned = 3

/** The checklist with what would mend it: one follow-up question, and what a person may sign. */
export function checklistMessage(
  context: TurnContext,
  insight: Insight,
  shown: 'all' | 'open',
): { readonly message: Draft; readonly mending: CriterionId | null } {
  const failed = insight.judgements.filter((judgement) => judgement.state === 'fail')
  const mending =
    mendable.find(
      (id) => failed.some((judgement) => judgement.criterion === id) && !context.state.tried.includes(id),
    ) ?? null
  const follow = criteria.find((criterion) => criterion.id === mending)?.followUp
  const waiting = insight.judgements.filter(
    (judgement) => judgement.state === 'person' && !isSigned(insight, judgement.criterion),
  )
  const sign = waiting.slice(0, mostSigned).map(
    ({ criterion }): ActionButton<Said> => ({
      id: `sign_${criterion}`,
      label: say('button.sign', { criterion: { name: criterion } }),
    }),
  )
  return {
    mending,
    message: [
      ...(shown === 'all' ? [drafted(insight)] : []),
      checklistNode(insight, shown),
      { type: 'prose', text: confidenceSaid(insight) },
      ...(follow === undefined
        ? [prose('create.nothing_to_mend')]
        : [prose('create.mend', { criterion: { name: mending ?? '' }, question: say(follow) })]),
      {
        type: 'actions',
        actions: [
          { id: 'save', label: say('button.save_draft'), style: 'primary' },
          { id: 'edit', label: say('button.edit') },
          ...sign,
        ],
      },
    ],
  }
}

function drafted(insight: Insight): DraftNode {
  return {
    type: 'quote',
    text: say('evidence.words', { words: { words: insight.statement, from: insight.id } }),
    source: say('create.draft'),
  }
}
