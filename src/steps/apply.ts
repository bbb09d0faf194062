import type { Draft, DraftNode } from '../conversation/content.ts'
import { after, decide, mergeRecords } from '../conversation/decide.ts'
import { type Decision, defineStep, noRecords, type TurnContext } from '../conversation/step.ts'
import { buttons, notice, progress, prose } from '../conversation/write.ts'
import { mergeEvidence } from '../evidence/evidence.ts'
import type { Statement } from '../evidence/statement.ts'
import { assessInsight } from '../inquiry/assess-insight.ts'
import { proposeActions } from '../inquiry/model/propose-actions.ts'
import { changed } from '../insights/change.ts'
import type { Action, Insight } from '../insights/insight.ts'
import { holdsNoAnswer } from '../understanding/holds-no-answer.ts'
import { readClause } from '../understanding/read-clause.ts'
import { readReply } from '../understanding/read-reply.ts'
import { readWish } from '../understanding/read-wish.ts'
import { actionCard, actionOrder, scoreSaid } from './apply/action-card.ts'
import {
  actionForm,
  actionFromForm,
  actionFromText,
  amend,
  fillPart,
  missingPart,
  namesDayOrFigure,
  type Part,
  toldAnew,
} from './apply/action-parts.ts'
import { planTest } from './apply/plan-test.ts'

/** Step 5: who does what by when, which figure should move, and how we will know. */
export const apply = defineStep({
  name: 'apply',
  async enter(context) {
    const { insight } = context.state
    if (insight === null) return decide(context.state, [[prose('apply.no_insight')]], { move: 'create' })
    return askAction(context, insight)
  },
  async run(context, input) {
    const { insight } = context.state
    if (insight === null) return decide(context.state, [], { move: 'create' })
    switch (input.kind) {
      case 'text':
        return hear(context, insight, input.text, input.statement)
      case 'form':
        return fromForm(context, insight, input.fields)
      case 'choice':
        if (input.name === 'another')
          return askAction({ ...context, state: { ...context.state, action: null } }, null)
        if (input.name === 'suggested') return hear(context, insight, input.statement.words, input.statement)
        if (input.name === 'part_skip') return goOnWithout(context, insight)
        return decide(context.state, [], { move: 'update' })
      case 'command':
      case 'files':
      case 'opened':
        return askAction(context, insight)
    }
  },
})

/** Asks for the action; with some on record already, shows them and asks whether that is all. */
async function askAction(context: TurnContext, insight: Insight | null): Promise<Decision> {
  const state = { ...context.state, action: null }
  const opening = progress('apply', context.state.skipped)
  if (insight !== null && insight.actions.length > 0)
    return decide(state, [[opening, ...actionOrder(context, insight.actions), prose('apply.kept'), onward]], {
      ask: { ask: 'action_more', about: null },
    })
  const ideas = insight === null ? [] : await proposeActions(context, insight)
  return decide(state, [[opening, prose('apply.ask'), ...ideas, actionForm()]], {
    ask: { ask: 'action', about: null },
  })
}

/** That nobody has an idea was heard once, and ways to begin were told. */
const helped = 'helped'

/** Nobody has an idea yet: the ways that an action may take, in the words of what stands in the way. */
function helpAlong(context: TurnContext, { tension }: Insight): Decision {
  const ways =
    tension === null
      ? prose('apply.ways')
      : prose('apply.ways_of', { tension: { words: readClause(tension.words), from: tension.statement } })
  return decide(context.state, [[ways, buttons(['onward', 'button.go_on'])]], {
    ask: { ask: 'action', about: helped },
  })
}

const onward = buttons(['onward', 'button.go_on', 'primary'], ['another', 'button.another_action'])

async function fromForm(
  context: TurnContext,
  insight: Insight,
  fields: Readonly<Record<string, Statement>>,
): Promise<Decision> {
  if (Object.keys(fields).length === 0) return helpAlong(context, insight)
  const { action, statements } = actionFromForm(context, fields)
  return settle(context, insight, action, statements)
}

async function hear(
  context: TurnContext,
  insight: Insight,
  text: string,
  statement: Statement,
): Promise<Decision> {
  const { pending, action } = context.state
  const reply = readReply(text)
  if (pending?.ask === 'action_more') {
    if (reply.kind === 'yes') return askAction(context, null)
    if (['no', 'skip', 'unknown'].includes(reply.kind) || readWish(text) === 'go_on')
      return decide(context.state, [], { move: 'update' })
    const last = insight.actions.at(-1)
    const amended = last === undefined ? null : amend(context, last, text, statement)
    if (amended !== null)
      return finish(
        withStatement(context, amended.statement),
        insight,
        amended.action,
        [amended.statement],
        amended.action.effort !== last?.effort,
      )
  }
  if (pending?.ask === 'part' && action !== null)
    return takePart(context, insight, action, pending.about as Part, text, statement)
  if (holdsNoAnswer(text))
    return reply.kind === 'skip' || pending?.about === helped
      ? decide(context.state, [[notice('warning', 'apply.none')]], { move: 'update' })
      : helpAlong(context, insight)
  const read = actionFromText(context, text, statement)
  return settle(context, insight, read.action, read.statements)
}

/** An answer to the part that was asked for; one that fills another part is noted, and the question stands. */
async function takePart(
  context: TurnContext,
  insight: Insight,
  action: Action,
  part: Part,
  text: string,
  statement: Statement,
): Promise<Decision> {
  if (holdsNoAnswer(text)) return goOnWithout(context, insight)
  const anew = toldAnew(context, text, statement)
  if (anew !== null) return takeAnew(context, insight, action, anew)
  // "Up by a tenth" to "by which day?" fills another part; whatever else answers "who?" is a name.
  const name = part === 'owner' && !namesDayOrFigure(context, text)
  const filled =
    (name ? null : amend(context, action, text, statement)) ??
    fillPart(context, action, part, text, statement)
  if (filled === null)
    return decide(context.state, [[notice('warning', `apply.unclear.${part}`)]], {
      records: { statements: [statement] },
    })
  const other = filled.action[part] === null
  const told = other ? [prose('apply.noted', { words: { words: text.trim(), from: statement.id } })] : []
  return settle(context, insight, filled.action, [filled.statement], told)
}

/** Asks for the first part that is missing; with all of them, plans the test and judges the insight anew. */
async function settle(
  context: TurnContext,
  insight: Insight,
  action: Action,
  statements: readonly Statement[],
  told: readonly DraftNode[] = [],
): Promise<Decision> {
  const part = missingPart(action)
  const records = { statements }
  if (part !== null)
    return decide(
      { ...context.state, action },
      [[...told, prose(`apply.ask_${part}`), buttons(['part_skip', 'button.not_sure'])]],
      { records, ask: { ask: 'part', about: part } },
    )
  return finish(
    { ...context, evidence: mergeEvidence(context.evidence, records) },
    insight,
    action,
    statements,
  )
}

/** An action told whole: the one in the making in better words, or once that has its owner, another one. */
async function takeAnew(
  context: TurnContext,
  insight: Insight,
  action: Action,
  anew: ReturnType<typeof actionFromText>,
): Promise<Decision> {
  if (action.owner === null) {
    const { id, due, target } = action
    const better = { ...anew.action, id, due: anew.action.due ?? due, target: anew.action.target ?? target }
    return settle(context, insight, better, anew.statements)
  }
  const first = await finish(context, insight, action, [])
  const next = after(context, first)
  const second = await settle(next, next.state.insight ?? insight, anew.action, anew.statements)
  return {
    ...second,
    messages: [...first.messages.map(withoutButtons), ...second.messages],
    records: mergeRecords(first.records, second.records),
  }
}

function withoutButtons(message: Draft): Draft {
  return message.filter(({ type }) => type !== 'actions')
}

function withStatement(context: TurnContext, statement: Statement): TurnContext {
  return { ...context, evidence: mergeEvidence(context.evidence, { statements: [statement] }) }
}

/** The action without the part that nobody knows; the checklist will say what it lacks. */
function goOnWithout(context: TurnContext, insight: Insight): Promise<Decision> {
  const { action } = context.state
  return action === null ? askAction(context, insight) : finish(context, insight, action, [])
}

async function finish(
  context: TurnContext,
  insight: Insight,
  action: Action,
  statements: readonly Statement[],
  onlyOrder = false,
): Promise<Decision> {
  context.tools.working({ say: 'working.plan' })
  const planned = await planTest(context, insight, action)
  const evidence = mergeEvidence(context.evidence, planned.records)
  const next: Insight = {
    ...changed(insight, 'action', context.actor, context.tools.now),
    actions: [...insight.actions.filter((other) => other.id !== action.id), planned.action],
    readings: [...new Set([...insight.readings, ...planned.records.readings.map((reading) => reading.id)])],
  }
  const known = { ...context, evidence, state: { ...context.state, insight: next, action: null } }
  const assessed = await assessInsight(known, next)
  const decision = decide(
    { ...known.state, insight: assessed },
    [
      [
        ...(onlyOrder ? scoreSaid(known, planned.action) : actionCard(known, assessed, planned.action)),
        ...actionOrder(known, assessed.actions),
        onward,
      ],
    ],
    {
      records: { ...noRecords, insights: [assessed], statements },
      ask: { ask: 'action_more', about: null },
    },
  )
  return { ...decision, records: mergeRecords(decision.records, planned.records) }
}
