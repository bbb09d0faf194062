import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import type { Decision, Input, TurnContext } from '../conversation/step.ts'
import { prose, say } from '../conversation/write.ts'
import { assessInsight } from '../inquiry/assess-insight.ts'
import { followUpSaid } from '../inquiry/said/follow-up-said.ts'
import { checklistNode } from '../inquiry/shown/checklist-node.ts'
import { isSigned } from '../insights/assess.ts'
import { type CriterionId, criterionIds, type Insight } from '../insights/insight.ts'
import { sign } from '../insights/sign.ts'
import { stepFor } from '../steps/index.ts'
import { readCriteria } from '../understanding/read-criteria.ts'
import { backTo } from './commands/back-to.ts'

/** Criteria that an action answers, in step 5. */
const ofActions: readonly CriterionId[] = ['Q7', 'Q9', 'Q10']

/** "Sign Q5", "Q6: we asked in the store": criteria by their numbers, at any step once an insight is written. */
export const criteria = defineInterlude({
  name: 'criteria',
  async run(context, input) {
    const { insight } = context.state
    if (input.kind !== 'text' || insight === null || insight.judgements.length === 0) return null
    const said = readCriteria(input.text)
    if (said === null) return null
    const named = criterionIds.filter((id) => said.criteria.includes(id))
    if (said.wish === 'sign') return signAll(context, insight, named)
    const [id] = named
    return id === undefined ? null : mend(context, insight, id, said.rest, input)
  },
})

async function signAll(
  context: TurnContext,
  insight: Insight,
  named: readonly CriterionId[],
): Promise<Decision> {
  const waits = (id: CriterionId) =>
    insight.judgements.some(({ criterion, state }) => criterion === id && state === 'person') &&
    !isSigned(insight, id)
  const wanted = named.length > 0 ? named : criterionIds
  const signing = wanted.filter(waits)
  const made = signing.reduce((one, id) => sign(one, id, context.actor, context.tools.now), insight)
  const assessed = await assessInsight(context, made)
  const said =
    signing.length === 0
      ? prose('criteria.nothing_to_sign')
      : prose('criteria.signed', {
          criteria: { list: signing.map((name) => ({ name })), join: 'and' },
          name: { name: context.actor.name },
        })
  const next = { ...context, state: { ...context.state, insight: assessed } }
  return decide(
    next.state,
    [
      [
        said,
        checklistNode(assessed, named.length > 0 ? named : signing, context.evidence),
        prose('update.status', { status: say(`insight_status.${assessed.status}`) }),
        ...backTo(next),
      ],
    ],
    { records: { insights: [assessed] } },
  )
}

/** Asks what would mend a criterion, or takes the answer that came with its number. */
async function mend(
  context: TurnContext,
  insight: Insight,
  id: CriterionId,
  rest: string,
  input: Extract<Input, { kind: 'text' }>,
): Promise<Decision> {
  const judgement = insight.judgements.find(({ criterion }) => criterion === id)
  if (judgement === undefined) return decide(context.state, [])
  const step = ofActions.includes(id) ? 'apply' : 'create'
  const ask = step === 'apply' ? 'action_more' : 'mend'
  const pending = { ask: insight.actions.length === 0 && step === 'apply' ? 'action' : ask, about: id }
  const state = { ...context.state, step, pending, status: 'open' as const } as const
  if (rest !== '') return stepFor(step).run({ ...context, state }, { ...input, text: rest })
  const question =
    judgement.state === 'fail'
      ? prose('create.mend', { criterion: { name: id }, question: followUpSaid(judgement, context.evidence) })
      : prose('criteria.not_failed')
  return decide(state, [[checklistNode(insight, [id], context.evidence), question]])
}
