import { decide, mergeRecords } from '../conversation/decide.ts'
import { type Decision, defineStep, type Input, type TurnContext } from '../conversation/step.ts'
import { notice, progress, prose } from '../conversation/write.ts'
import { mergeEvidence } from '../evidence/evidence.ts'
import type { Statement } from '../evidence/statement.ts'
import { changed } from '../insights/change.ts'
import { criterionIds, type Insight } from '../insights/insight.ts'
import { isGibberish } from '../understanding/is-gibberish.ts'
import { readReply, saysNothing } from '../understanding/read-reply.ts'
import { readStatement } from '../understanding/read-statement.ts'
import { readWish } from '../understanding/read-wish.ts'
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
import { fillSlot, longestSlot, missingSlot, type Slot, slotForm, slots } from './create/slots.ts'
import { candidates, statementChoice, suggested } from './create/statements.ts'

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
    const asked = await askSlot(next, insight, [
      progress('create', context.state.skipped),
      prose('create.intro'),
      ...told,
    ])
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
          : fillForm(context, insight, input.fields)
      case 'command':
      case 'files':
      case 'opened':
        return askSlot(context, insight)
    }
  },
})

/** Asks for the first empty slot of the statement; with none, offers statements. */
async function askSlot(
  context: TurnContext,
  insight: Insight,
  before: Parameters<typeof decide>[1][number] = [],
): Promise<Decision> {
  const slot = missingSlot(insight, context.state.left)
  const known = { ...context.state, insight }
  const state =
    slot === null
      ? { ...known, suggested: [...(await suggested({ ...context, state: known }, insight))] }
      : known
  if (slot === null)
    return decide(state, [[...before, ...(await statementChoice({ ...context, state }, insight))]], {
      ask: { ask: 'statement', about: null },
    })
  const form = before.length > 0 ? [slotForm(insight)] : []
  return decide(state, [[...before, ...form, prose(`create.ask.${slot}`)]], {
    ask: { ask: 'slot', about: slot },
  })
}

async function hear(
  context: TurnContext,
  insight: Insight,
  text: string,
  statement: Statement,
): Promise<Decision> {
  const { pending } = context.state
  switch (pending?.ask) {
    case 'slot': {
      const slot = slots.find((name) => name === pending.about)
      if (slot === undefined) return askSlot(context, insight)
      return takeSlot(context, insight, slot, text, statement)
    }
    case 'statement':
      return takeStatement(context, insight, text, statement)
    case 'translation':
      return takeTranslation(context, insight, text, statement)
    default:
      return (await takeKind(context, insight, text)) ?? takeMending(context, insight, text, statement)
  }
}

async function takeSlot(
  context: TurnContext,
  insight: Insight,
  slot: Slot,
  text: string,
  statement: Statement,
): Promise<Decision> {
  const unknown = saysNothing(readReply(text))
  if (readWish(text) === 'write') return askSlot(context, insight)
  if (unknown && (slot === 'emotion' || slot === 'notFor'))
    return askSlot({ ...context, state: { ...context.state, left: [...context.state.left, slot] } }, insight)
  if (unknown) return decide(context.state, [[notice('info', 'create.needed'), prose(`create.ask.${slot}`)]])
  if (text.trim().length > longestSlot)
    return decide(context.state, [[notice('info', 'create.slot_long'), prose(`create.ask.${slot}`)]], {
      records: { statements: [statement] },
    })
  const whole = slot === 'want' ? readStatement(text) : null
  const filled =
    whole === null
      ? fillSlot(insight, slot, { statement: statement.id, words: text.trim() })
      : Object.entries(whole).reduce(
          (draft, [part, words]) => fillSlot(draft, part as Slot, { statement: statement.id, words }),
          insight,
        )
  const asked = await askSlot(context, filled)
  return {
    ...asked,
    records: mergeRecords(asked.records, { statements: [{ ...statement, kind: 'belief' }] }),
  }
}

async function fillForm(
  context: TurnContext,
  insight: Insight,
  fields: Readonly<Record<string, Statement>>,
): Promise<Decision> {
  const filled = slots.reduce((draft, slot) => {
    const said = fields[slot]
    return said === undefined || !hasWords(said.words)
      ? draft
      : fillSlot(draft, slot, { statement: said.id, words: said.words })
  }, insight)
  const later = insight.statement !== '' && Object.keys(fields).length > 0
  const next = later ? changed(filled, 'slots', context.actor, context.tools.now) : filled
  const asked = await askSlot(context, next)
  const kept = Object.values(fields).map((field) => ({ ...field, kind: 'belief' as const }))
  return { ...asked, records: mergeRecords(asked.records, { statements: kept }) }
}

/** A number, a dash or mashed keys in a field of a form are no part of a sentence. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text) && !isGibberish(text)
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
    return decide(context.state, [[prose('create.edit')]], { ask: { ask: 'statement', about: null } })
  if (input.name === 'kind') return decide(context.state, [[kindForm(insight)]])
  if (input.name === 'translate') return offerTranslation(context, insight)
  if (input.name === 'save') return save(context, insight)
  const criterion = criterionIds.find((id) => input.name === `sign_${id}`)
  if (criterion !== undefined) return signed(context, insight, criterion)
  return askSlot(context, insight)
}
