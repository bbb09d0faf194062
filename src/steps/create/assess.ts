import type { DraftNode } from '../../conversation/content.ts'
import { decide, mergeRecords } from '../../conversation/decide.ts'
import { type Decision, noRecords, type TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'
import type { Statement } from '../../evidence/statement.ts'
import { assessInsight } from '../../inquiry/assess-insight.ts'
import { opinions } from '../../inquiry/model/opinions.ts'
import { changed } from '../../insights/change.ts'
import { type CriterionId, criterionIds, type Insight } from '../../insights/insight.ts'
import { afterNotApplicable } from '../../insights/not-applicable.ts'
import { sign } from '../../insights/sign.ts'
import { holdsNoAnswer } from '../../understanding/holds-no-answer.ts'
import { readWish } from '../../understanding/read-wish.ts'
import { checklistMessage } from './checklist-message.ts'
import { mend } from './mend.ts'

/**
 * Judges the insight by the whole checklist and shows it: all of it where `before` is null, else what came out otherwise than
 * before. The first criterion that can be mended is asked for.
 */
export async function showChecklist(
  context: TurnContext,
  insight: Insight,
  told: readonly DraftNode[],
  before: Insight | null,
  answered: CriterionId | null = null,
): Promise<Decision> {
  const assessed = await assessInsight(context, insight)
  const state = {
    ...context.state,
    tried: triedAfter(context, assessed, before, answered),
    insight: assessed,
  }
  const { message, mending } = checklistMessage({ ...context, state }, assessed, before, answered)
  const thought = await opinions({ ...context, state }, assessed, before)
  return decide(state, [...(thought.length === 0 ? [] : [thought]), [...told, ...message]], {
    records: { ...noRecords, insights: [assessed] },
    ask: { ask: 'mend', about: mending },
  })
}

/** A criterion is asked for once; again only where the answer brought it further to another reason. */
function triedAfter(
  { state }: TurnContext,
  insight: Insight,
  before: Insight | null,
  answered: CriterionId | null,
): CriterionId[] {
  const reason = (of: Insight | null) =>
    of?.judgements.find((judgement) => judgement.criterion === answered)?.reason
  const further = answered === null || reason(insight) !== reason(before)
  return further ? state.tried : [...new Set([...state.tried, answered])]
}

/** A day or a value alone answers these. */
const answeredByFigures: readonly CriterionId[] = ['Q2', 'Q9', 'Q10', 'Q11']

/** An answer to a failed criterion's follow-up, or the wish to save as it is. */
export async function takeMending(
  context: TurnContext,
  insight: Insight,
  text: string,
  statement: Statement,
): Promise<Decision> {
  const criterion = criterionIds.find((id) => id === context.state.pending?.about)
  if (['save', 'go_on'].includes(readWish(text) ?? '') || criterion === undefined)
    return save(context, insight)
  const wordless = !/\p{L}/u.test(text) && !answeredByFigures.includes(criterion)
  if (wordless || (holdsNoAnswer(text) && afterNotApplicable(text) === null)) {
    const tried = [...context.state.tried, criterion]
    const told = wordless ? [prose('create.no_words')] : []
    return showChecklist({ ...context, state: { ...context.state, tried } }, insight, told, insight)
  }
  const mended = await mend(context, insight, criterion, text.trim(), statement)
  const next = changed(mended.insight, 'evidence', context.actor, context.tools.now)
  const shown = await showChecklist(
    {
      ...context,
      evidence: mended.evidence,
      state: { ...context.state, brief: mended.brief ?? context.state.brief },
    },
    next,
    mended.told,
    insight,
    criterion,
  )
  return { ...shown, records: mergeRecords(shown.records, mended.records) }
}

export async function signed(
  context: TurnContext,
  insight: Insight,
  criterion: CriterionId,
): Promise<Decision> {
  const made = sign(insight, criterion, context.actor, context.tools.now)
  const said = prose('create.signed', {
    criterion: { name: criterion },
    name: { name: context.actor.name },
  })
  return showChecklist(context, made, [said], insight)
}

export async function save(context: TurnContext, insight: Insight): Promise<Decision> {
  const assessed = await assessInsight(context, insight)
  const key = assessed.status === 'draft' ? 'create.saved' : 'create.saved_ready'
  return decide({ ...context.state, insight: assessed }, [[prose(key)]], {
    records: { ...noRecords, insights: [assessed] },
    move: 'apply',
  })
}
