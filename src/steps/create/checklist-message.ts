import type { ActionButton, Draft, DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { prose, say } from '../../conversation/write.ts'
import { followUpSaid } from '../../inquiry/said/follow-up-said.ts'
import { checklistNode, confidenceSaid } from '../../inquiry/shown/checklist-node.ts'
import { isSigned } from '../../insights/assess.ts'
import type { CriterionId, Insight } from '../../insights/insight.ts'
import type { Said } from '../../locales/said.ts'
import { kindSaid } from './kind.ts'

/** Criteria that step 4 can mend, the weightiest first; actions and tests come in step 5. */
const mendable: readonly CriterionId[] = ['Q3', 'Q4', 'Q6', 'Q12', 'Q5', 'Q8', 'Q11', 'Q1', 'Q2']
const mostSigned = 3

/**
 * The checklist with what would mend it: one follow-up question, and what a person may sign. Whole the first time; after
 * an answer only the criteria that came out otherwise than `before`, and the one that was answered.
 */
export function checklistMessage(
  context: TurnContext,
  insight: Insight,
  before: Insight | null,
  answered: CriterionId | null = null,
): { readonly message: Draft; readonly mending: CriterionId | null } {
  const failed = insight.judgements.filter((judgement) => judgement.state === 'fail')
  const open = mendable.filter((id) => failed.some((judgement) => judgement.criterion === id))
  const mending = open.find((id) => !context.state.tried.includes(id)) ?? null
  const follow = failed.find((judgement) => judgement.criterion === mending)
  const waiting = insight.judgements.filter(
    (judgement) => judgement.state === 'person' && !isSigned(insight, judgement.criterion),
  )
  const sign = waiting.slice(0, mostSigned).map(
    ({ criterion }): ActionButton<Said> => ({
      id: `sign_${criterion}`,
      label: say('button.sign', { criterion: { name: criterion } }),
    }),
  )
  const later = failed.map(({ criterion }) => criterion).filter((id) => !mendable.includes(id))
  const question: DraftNode =
    follow === undefined
      ? prose('create.nothing_to_mend')
      : prose('create.mend', {
          criterion: { name: follow.criterion },
          question: followUpSaid(follow, context.evidence),
        })
  return {
    mending,
    message: [
      ...(before === null ? [drafted(insight), ...kindSaid(insight)] : []),
      checklistNode(insight, before === null ? 'all' : moved(insight, before, answered), context.evidence),
      ...(before === null || before.confidence.level !== insight.confidence.level
        ? [{ type: 'prose' as const, text: confidenceSaid(insight) }]
        : []),
      ...(before === null && later.length > 0
        ? [prose('create.later', { list: { list: later.map((name) => ({ name })), join: 'comma' } })]
        : []),
      question,
      {
        type: 'actions',
        actions: [
          { id: 'save', label: say('button.save_draft'), style: 'primary' },
          { id: 'edit', label: say('button.edit') },
          ...sign,
          { id: 'kind', label: say('button.kind') },
          { id: 'translate', label: say('button.other_language') },
        ],
      },
    ],
  }
}

/** The criteria that a run judged otherwise than the one before, and the one that was answered. */
function moved(insight: Insight, before: Insight, answered: CriterionId | null): readonly CriterionId[] {
  return insight.judgements
    .filter(({ criterion, state, reason }) => {
      const was = before.judgements.find((judgement) => judgement.criterion === criterion)
      const signed = isSigned(insight, criterion) !== isSigned(before, criterion)
      return criterion === answered || signed || was?.state !== state || was.reason !== reason
    })
    .map(({ criterion }) => criterion)
}

function drafted(insight: Insight): DraftNode {
  return {
    type: 'quote',
    text: say('evidence.words', { words: { words: insight.statement, from: insight.id } }),
    source: say('create.draft'),
  }
}
