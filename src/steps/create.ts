import { decide, mergeRecords } from '../conversation/decide.ts'
import { type Decision, defineStep, type Input, type TurnContext } from '../conversation/step.ts'
import { progress, prose } from '../conversation/write.ts'
import { mergeEvidence } from '../evidence/evidence.ts'
import type { Statement } from '../evidence/statement.ts'
import { criterionIds, type Insight } from '../insights/insight.ts'
import { askSlot } from './create/ask-slot.ts'
import { save, showChecklist, signed, takeMending } from './create/assess.ts'
import {
  keepStatement,
  offerTranslation,
  takeKind,
  takeStatement,
  takeTranslation,
} from './create/choose-statement.ts'
import { draftInsight } from './create/draft-insight.ts'
import { kindForm } from './create/kind.ts'
import { lookForward } from './create/look-forward.ts'
import { type Slot, slots } from './create/slots.ts'
import { candidates, statementChoice } from './create/statements.ts'
import { leaveSlot, takeOption, takeSlot, takeSlots } from './create/take-slot.ts'

/** Step 4: the insight in the customer's words, with its evidence and its checklist. */
export const create = defineStep({
  name: 'create',
  async enter(context) {
    const known = context.state.insight
    const drafted = known ?? draftInsight(context)
    if (drafted === null)
      return decide(context.state, [[prose('create.no_observation')]], { move: 'objective' })
    const { insight, records, told } =
      known === null ? await lookForward(context, drafted) : { insight: known, records: {}, told: [] }
    const next = {
      ...context,
      evidence: mergeEvidence(context.evidence, records),
      state: { ...context.state, insight },
    }
    const asked = await askSlot(
      next,
      insight,
      [progress('create', context.state.skipped), prose('create.intro'), ...told],
      true,
    )
    return { ...asked, records: mergeRecords(asked.records, records) }
  },
  async run(context, input) {
    const { insight } = context.state
    if (insight === null) return decide(context.state, [], { move: 'create' })
    switch (input.kind) {
      case 'text':
        return hear(context, insight, input.text, input.statement)
      case 'choice':
        return choose(context, insight, input)
      case 'form':
        return input.name === 'kind'
          ? fileAs(context, insight, input.fields)
          : takeSlots(context, insight, input.fields)
      case 'command':
      case 'files':
      case 'opened':
        return askSlot(context, insight)
    }
  },
})

async function hear(
  context: TurnContext,
  insight: Insight,
  text: string,
  statement: Statement,
): Promise<Decision> {
  const { pending } = context.state
  switch (pending?.ask) {
    case 'slot': {
      const slot = slotAsked(context)
      return slot === undefined
        ? askSlot(context, insight)
        : takeSlot(context, insight, slot, text, statement)
    }
    case 'statement':
      return takeStatement(context, insight, text, statement)
    case 'translation':
      return takeTranslation(context, insight, text, statement)
    default:
      return (await takeKind(context, insight, text)) ?? takeMending(context, insight, text, statement)
  }
}

/** The part of the statement that was asked for last. */
function slotAsked({ state: { pending } }: TurnContext): Slot | undefined {
  return pending?.ask === 'slot' ? slots.find((name) => name === pending.about) : undefined
}

/** Type and goal from the form; a value that is none of the offered ones changes nothing. */
async function fileAs(
  context: TurnContext,
  insight: Insight,
  fields: Readonly<Record<string, Statement>>,
): Promise<Decision> {
  const said = Object.values(fields)
    .map((field) => field.words.replaceAll('_', ' '))
    .join(', ')
  return (await takeKind(context, insight, said)) ?? showChecklist(context, insight, [], insight)
}

async function choose(
  context: TurnContext,
  insight: Insight,
  input: Extract<Input, { kind: 'choice' }>,
): Promise<Decision> {
  const [value = ''] = input.values
  if (input.name === 'statement') {
    const chosen = candidates(context, insight).find((candidate) => candidate.id === value)
    return chosen === undefined ? askSlot(context, insight) : keepStatement(context, insight, chosen.text)
  }
  if (input.name === 'edit')
    return decide(context.state, [await statementChoice(context, insight)], {
      ask: { ask: 'statement', about: null },
    })
  const slot = slotAsked(context)
  if (slot !== undefined && input.name === 'slot')
    return takeOption(context, insight, slot, value, input.statement)
  if (slot !== undefined && input.name === 'leave_slot') return leaveSlot(context, insight, slot)
  if (input.name === 'kind') return decide(context.state, [[kindForm(insight)]])
  if (input.name === 'translate') return offerTranslation(context, insight)
  if (input.name === 'leave_translation') return showChecklist(context, insight, [], insight)
  if (input.name === 'save') return save(context, insight)
  const criterion = criterionIds.find((id) => input.name === `sign_${id}`)
  if (criterion !== undefined) return signed(context, insight, criterion)
  return askSlot(context, insight)
}
