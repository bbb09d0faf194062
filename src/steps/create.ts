import { decide, mergeRecords } from '../conversation/decide.ts'
import { type Decision, defineStep, type Input, noRecords, type TurnContext } from '../conversation/step.ts'
import { notice, progress, prose } from '../conversation/write.ts'
import type { Statement } from '../evidence/statement.ts'
import { assessInsight } from '../inquiry/assess-insight.ts'
import { criterionIds, type Insight } from '../insights/insight.ts'
import { sign } from '../insights/sign.ts'
import { readReply } from '../understanding/read-reply.ts'
import { readStatement } from '../understanding/read-statement.ts'
import { readWish } from '../understanding/read-wish.ts'
import { checklistMessage } from './create/checklist-message.ts'
import { draftInsight } from './create/draft-insight.ts'
import { mend } from './create/mend.ts'
import { fillSlot, missingSlot, type Slot, slotForm, slots } from './create/slots.ts'
import { statementChoice, statements } from './create/statements.ts'

/** A statement shorter than this says nothing. */
const fewestWords = 5

/** Step 4: the insight in the customer's words, with its evidence and its checklist. */
export const create = defineStep({
  name: 'create',
  async enter(context) {
    const insight = context.state.insight ?? draftInsight(context)
    if (insight === null)
      return decide(context.state, [[prose('create.no_observation')]], { move: 'analyse' })
    const next = { ...context, state: { ...context.state, insight } }
    return askSlot(next, insight, [progress('create', context.state.skipped), prose('create.intro')])
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
        return fillForm(context, insight, input.fields)
      case 'command':
      case 'files':
      case 'opened':
        return askSlot(context, insight)
    }
  },
})

/** Asks for the first empty slot of the statement; with none, offers statements. */
function askSlot(
  context: TurnContext,
  insight: Insight,
  before: Parameters<typeof decide>[1][number] = [],
): Decision {
  const slot = missingSlot(insight, context.state.left)
  const state = { ...context.state, insight }
  if (slot === null) {
    return decide(state, [[...before, ...statementChoice(context, insight)]], {
      ask: { ask: 'statement', about: null },
    })
  }
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
    default:
      return takeMending(context, insight, text, statement)
  }
}

function takeSlot(
  context: TurnContext,
  insight: Insight,
  slot: Slot,
  text: string,
  statement: Statement,
): Decision {
  const reply = readReply(text)
  const unknown = reply.kind === 'unknown' || reply.kind === 'skip'
  if (readWish(text) === 'write') return askSlot(context, insight)
  if (unknown && (slot === 'emotion' || slot === 'notFor'))
    return askSlot({ ...context, state: { ...context.state, left: [...context.state.left, slot] } }, insight)
  if (unknown) return decide(context.state, [[notice('info', 'create.needed'), prose(`create.ask.${slot}`)]])
  const whole = slot === 'want' ? readStatement(text) : null
  const filled =
    whole === null
      ? fillSlot(insight, slot, { statement: statement.id, words: text.trim() })
      : Object.entries(whole).reduce(
          (draft, [part, words]) => fillSlot(draft, part as Slot, { statement: statement.id, words }),
          insight,
        )
  const asked = askSlot(context, filled)
  return {
    ...asked,
    records: mergeRecords(asked.records, { statements: [{ ...statement, kind: 'belief' }] }),
  }
}

function fillForm(
  context: TurnContext,
  insight: Insight,
  fields: Readonly<Record<string, Statement>>,
): Decision {
  const filled = slots.reduce((draft, slot) => {
    const said = fields[slot]
    return said === undefined ? draft : fillSlot(draft, slot, { statement: said.id, words: said.words })
  }, insight)
  const asked = askSlot(context, filled)
  const kept = Object.values(fields).map((field) => ({ ...field, kind: 'belief' as const }))
  return { ...asked, records: mergeRecords(asked.records, { statements: kept }) }
}

/** A number or a label takes a candidate; any other sentence is the person's own statement. */
async function takeStatement(
  context: TurnContext,
  insight: Insight,
  text: string,
  statement: Statement,
): Promise<Decision> {
  const candidates = statements(context, insight)
  const reply = readReply(text)
  const first = reply.kind === 'yes' || reply.kind === 'skip' || reply.kind === 'unknown'
  const place = reply.kind === 'nth' ? reply.n - 1 : first ? 0 : -1
  const chosen = candidates[place]?.text ?? text.trim()
  if (chosen.split(/\s+/u).length < fewestWords)
    return decide(context.state, [
      [notice('info', 'create.whole_sentence'), ...statementChoice(context, insight)],
    ])
  return runChecklist(
    context,
    { ...insight, statement: chosen },
    [statement],
    [prose('create.statement_kept')],
  )
}

/** A statement in other words is another version: what was signed was signed for the earlier one. */
function restated(insight: Insight, statement: string): Insight {
  const changed = insight.statement !== '' && insight.statement !== statement
  return { ...insight, statement, version: insight.version + (changed ? 1 : 0) }
}

async function choose(
  context: TurnContext,
  insight: Insight,
  input: Extract<Input, { kind: 'choice' }>,
): Promise<Decision> {
  const [value = ''] = input.values
  if (input.name === 'statement') {
    const chosen = statements(context, insight).find((candidate) => candidate.id === value)
    if (chosen === undefined) return askSlot(context, insight)
    return runChecklist(context, restated(insight, chosen.text), [], [prose('create.statement_kept')])
  }
  if (input.name === 'edit')
    return decide(context.state, [[prose('create.edit')]], { ask: { ask: 'statement', about: null } })
  if (input.name === 'save') return save(context, insight)
  const criterion = criterionIds.find((id) => input.name === `sign_${id}`)
  if (criterion !== undefined) return signed(context, insight, criterion)
  return askSlot(context, insight)
}

async function signed(
  context: TurnContext,
  insight: Insight,
  criterion: (typeof criterionIds)[number],
): Promise<Decision> {
  const made = sign(insight, criterion, context.actor, context.tools.now)
  return showChecklist(context, made, [
    prose('create.signed', { criterion: { name: criterion }, name: { name: context.actor.name } }),
  ])
}

/** Judges the insight anew, as a new version where it changed. */
async function runChecklist(
  context: TurnContext,
  insight: Insight,
  kept: readonly Statement[],
  before: Parameters<typeof decide>[1][number],
): Promise<Decision> {
  const shown = await showChecklist(context, insight, before, 'all')
  return { ...shown, records: mergeRecords(shown.records, { statements: kept }) }
}

async function showChecklist(
  context: TurnContext,
  insight: Insight,
  before: Parameters<typeof decide>[1][number],
  shown: 'all' | 'open' = 'open',
): Promise<Decision> {
  const assessed = await assessInsight(context, insight)
  const { message, mending } = checklistMessage(context, assessed, shown)
  return decide({ ...context.state, insight: assessed }, [[...before, ...message]], {
    records: { ...noRecords, insights: [assessed] },
    ask: { ask: 'mend', about: mending },
  })
}

/** An answer to a failed criterion's follow-up, or the wish to save as it is. */
async function takeMending(
  context: TurnContext,
  insight: Insight,
  text: string,
  statement: Statement,
): Promise<Decision> {
  const reply = readReply(text)
  if (['save', 'go_on'].includes(readWish(text) ?? '') || reply.kind === 'skip' || reply.kind === 'no')
    return save(context, insight)
  const criterion = criterionIds.find((id) => id === context.state.pending?.about)
  if (criterion === undefined) return save(context, insight)
  const mended = await mend(context, insight, criterion, text.trim(), statement)
  const tried = [...context.state.tried, criterion]
  const shown = await showChecklist(
    { ...context, state: { ...context.state, tried }, evidence: mended.evidence },
    { ...mended.insight, version: insight.version + 1 },
    mended.told,
  )
  return { ...shown, records: mergeRecords(shown.records, mended.records) }
}

async function save(context: TurnContext, insight: Insight): Promise<Decision> {
  const assessed = await assessInsight(context, insight)
  return decide({ ...context.state, insight: assessed }, [[prose('create.saved')]], {
    records: { ...noRecords, insights: [assessed] },
    move: 'apply',
  })
}
