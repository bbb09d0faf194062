import type { Draft } from '../../conversation/content.ts'
import { mergeRecords } from '../../conversation/decide.ts'
import type { Due } from '../../conversation/due.ts'
import { noRecords, type TurnContext } from '../../conversation/step.ts'
import { withInsight } from '../../conversation/with-insight.ts'
import { prose, say } from '../../conversation/write.ts'
import { mergeEvidence } from '../../evidence/evidence.ts'
import { assessInsight } from '../../inquiry/assess-insight.ts'
import { measureAction } from '../../inquiry/replay/measure-action.ts'
import { latest, type Told } from './told.ts'

/** The day of a prediction has come: what was measured, and whether it came true; once. */
export async function score(
  context: TurnContext,
  { insight: named, brief, action: id }: Extract<Due, { what: 'prediction' }>,
): Promise<Told> {
  const insight = latest(context.state, named)
  const action = insight.actions.find((candidate) => candidate.id === id)
  if (action === undefined) return { state: context.state, messages: [], records: noRecords }
  const asked = { ...context, state: { ...context.state, brief, insight } }
  const measured = await measureAction(asked, insight, action)
  const evidence = mergeEvidence(context.evidence, measured.records)
  const judged = await assessInsight({ ...asked, evidence }, measured.insight)
  const missed = judged.actions.some((one) => one.id === id && one.outcome?.score === 'missed')
  const isOwn = context.state.insight?.id === judged.id
  const sign = judged.judgements.some(({ criterion, state }) => criterion === 'Q9' && state !== 'fail')
  return {
    state: withInsight(context.state, judged),
    records: mergeRecords(measured.records, { insights: [judged] }),
    messages: [
      [
        ...measured.told,
        ...(judged.status === insight.status
          ? []
          : [prose('update.status', { status: say(`insight_status.${judged.status}`) })]),
        ...(missed && isOwn ? [prose('due.next.missed')] : []),
        ...offered({ missed: missed && isOwn, sign: sign && isOwn }),
      ],
    ],
  }
}

/** What missed is worth another look; what was tried in the market may be signed. */
function offered({ missed, sign }: { readonly missed: boolean; readonly sign: boolean }): Draft {
  const actions = [
    ...(missed ? [{ id: 'reopen', label: say('button.reopen') }] : []),
    ...(sign ? [{ id: 'sign_Q9', label: say('button.sign', { criterion: { name: 'Q9' } }) }] : []),
  ]
  return actions.length === 0 ? [] : [{ type: 'actions', actions }]
}
