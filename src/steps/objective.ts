import { decide, mergeRecords } from '../conversation/decide.ts'
import { type Decision, defineStep, type Input, noRecords, type TurnContext } from '../conversation/step.ts'
import { notice, progress, prose } from '../conversation/write.ts'
import type { Statement } from '../evidence/statement.ts'
import { meaningsSaid } from '../inquiry/meaning/meaning-said.ts'
import { readObjective } from '../inquiry/model/read-objective.ts'
import { readBrief, subjectKey } from '../inquiry/read-brief.ts'
import { subjectOf } from '../inquiry/subject.ts'
import { isBareWhy } from '../understanding/is-bare-why.ts'
import { type Reply, readReply } from '../understanding/read-reply.ts'
import { briefForm, briefFromForm } from './objective/brief-form.ts'
import {
  answerBelief,
  answerDecision,
  askDecision,
  withoutBelief,
  withoutDecision,
} from './objective/decision-and-belief.ts'
import { firstFact } from './objective/first-fact.ts'
import { invitation, offerMetrics, understood } from './objective/messages.ts'

/** Words of a correction that is not introduced as one ("only for new visitors"). */
const briskWords = 6

/** Step 1: question, decision, segment and period come before any analysis. */
export const objective = defineStep({
  name: 'objective',
  async enter(context) {
    const { brief } = context.state
    // A confirmed brief comes back only when nothing was observed on it.
    if (brief.metric !== null && brief.confirmed) return change(unconfirmed(context))
    if (brief.metric !== null) return present(context, null)
    return decide(context.state, [invitation(context)], { ask: { ask: 'question', about: null } })
  },
  async run(context, input) {
    switch (input.kind) {
      case 'text':
        return hear(context, input.text, input.statement)
      case 'choice':
        return choose(context, input)
      case 'form':
        return filled(context, input.fields)
      case 'opened':
      case 'command':
      case 'files':
        return decide(context.state, [invitation(context)], { ask: { ask: 'question', about: null } })
    }
  },
})

async function hear(context: TurnContext, text: string, statement: Statement): Promise<Decision> {
  switch (context.state.pending?.ask) {
    case 'confirm':
      return answerConfirm(context, text, statement)
    case 'decision':
      return answerDecision(context, text, statement)
    case 'belief':
      return answerBelief(context, text, statement)
    default:
      return goesOn(context, text) ? askWhyOf(context, statement) : ask(context, text, statement)
  }
}

/** "Why?", "vì sao vậy?" or a yes after a figure: it is about that figure. */
function goesOn({ state }: TurnContext, text: string): boolean {
  return state.considered !== null && (isBareWhy(text) || isBareYes(readReply(text)))
}

function isBareYes(reply: Reply): boolean {
  return reply.kind === 'yes' && reply.rest.trim() === ''
}

/** Takes what was asked on the side for the thread's question. */
async function askWhyOf(context: TurnContext, statement: Statement): Promise<Decision> {
  const { state } = context
  if (state.considered === null) return ask(context, statement.words, statement)
  const brief = { ...state.considered.brief, beliefs: state.brief.beliefs }
  const decision = await present({ ...context, state: { ...state, brief } }, null)
  return { ...decision, records: mergeRecords(decision.records, { statements: [statement] }) }
}

/** A question in free words. */
async function ask(context: TurnContext, text: string, statement: Statement): Promise<Decision> {
  const { state, tools } = context
  const { brief, question } = readBrief(
    text,
    statement,
    state.brief,
    tools.catalog,
    tools.today,
    state.language,
  )
  const records = { statements: [{ ...statement, kind: 'question' as const }] }
  const guessed = brief.metric === null ? await readObjective(context, text, statement, state.brief) : null
  if (guessed !== null) {
    const decision = await present({ ...context, state: { ...state, brief: guessed } }, question.shape)
    return {
      ...decision,
      messages: [[notice('info', 'model.read')], ...decision.messages],
      records: mergeRecords(decision.records, records),
    }
  }
  if (brief.metric === null) {
    const offer = offerMetrics(context, question, statement)
    return decide({ ...state, brief: offer.keep ? brief : state.brief }, [offer.message], {
      records,
      ask: { ask: 'question', about: null },
    })
  }
  const decision = await present({ ...context, state: { ...state, brief } }, question.shape)
  return { ...decision, records: mergeRecords(decision.records, records) }
}

/** Shows the first fact and what was understood, and asks for a yes and for the decision behind it. */
async function present(context: TurnContext, shape: string | null): Promise<Decision> {
  const { state, tools } = context
  const subject = subjectOf(state.brief, tools.catalog)
  if (subject === null) return decide(state, [invitation(context)], { ask: { ask: 'question', about: null } })
  tools.working({ say: 'working.first_fact' })
  const fact = await firstFact(context, state.brief, subject)
  const asked = state.brief.question?.words ?? ''
  const agreed = meaningsSaid(await tools.meanings(), subject.metric, asked, state.language)
  const [finding] = fact.records.findings
  // What was found and drafted on another question does not speak for this one.
  const fresh = {
    ...state,
    observed: finding?.id ?? null,
    findings: [],
    told: 0,
    why: { nodes: [] },
    insight: null,
    tried: [],
  }
  return decide(
    fresh,
    [
      [progress('objective', state.skipped), ...agreed, ...fact.message],
      understood(context, subject, shape, finding ?? null),
    ],
    { records: fact.records, ask: { ask: 'confirm', about: null } },
  )
}

async function answerConfirm(context: TurnContext, text: string, statement: Statement): Promise<Decision> {
  const reply = readReply(text)
  if (reply.kind === 'yes') return confirm(context, reply.rest, statement)
  if (reply.kind === 'skip' || reply.kind === 'unknown') return confirm(context, reply.rest, statement)
  if (reply.kind === 'no' && reply.rest.trim() === '') return change(context)
  const corrected = reply.kind === 'no' ? reply.rest : text
  const { brief, question } = readBrief(
    corrected,
    statement,
    context.state.brief,
    context.tools.catalog,
    context.tools.today,
    context.state.language,
  )
  const renamed = subjectKey(brief) !== subjectKey(context.state.brief)
  const anew = question.shape === 'why' && renamed
  const changing = context.state.pending?.about === 'change'
  if (changing && !renamed && !question.hasSubject) return change(context)
  // A few words that name another group are a correction; a decision takes more, or names its day.
  const brisk = text.trim().split(/\s+/u).length <= briskWords && question.contrast !== null
  if (reply.kind === 'no' || anew || changing || (brisk && renamed)) {
    const said = anew ? { ...brief, question: { statement: statement.id, words: text } } : brief
    const decision = await present({ ...context, state: { ...context.state, brief: said } }, question.shape)
    return { ...decision, records: mergeRecords(decision.records, { statements: [statement] }) }
  }
  return confirm(context, text, statement)
}

/** The brief is right; what came with the yes is the decision. */
async function confirm(context: TurnContext, rest: string, statement: Statement): Promise<Decision> {
  const state = { ...context.state, brief: { ...context.state.brief, confirmed: true } }
  return rest.trim() === ''
    ? askDecision({ ...context, state })
    : answerDecision({ ...context, state }, rest, statement)
}

function unconfirmed(context: TurnContext): TurnContext {
  const { state } = context
  return { ...context, state: { ...state, brief: { ...state.brief, confirmed: false } } }
}

async function change(context: TurnContext): Promise<Decision> {
  return decide(context.state, [[prose('objective.what_to_change'), briefForm(context)]], {
    ask: { ask: 'confirm', about: 'change' },
  })
}

async function choose(context: TurnContext, input: Extract<Input, { kind: 'choice' }>): Promise<Decision> {
  const { state } = context
  const [value = ''] = input.values
  switch (input.name) {
    case 'brief_yes':
      return confirm(context, '', input.statement)
    case 'brief_change':
      return change(context)
    case 'find_why':
      return askWhyOf(context, input.statement)
    case 'skip_decision':
      return withoutDecision(context)
    case 'skip_belief':
      return withoutBelief(context)
    case 'metric': {
      const [source = '', name = ''] = value.split('/')
      const question = state.brief.question ?? {
        statement: input.statement.id,
        words: input.statement.words,
      }
      const brief = {
        ...state.brief,
        question,
        metric: { source, name },
        kind: state.brief.kind ?? ('reason' as const),
      }
      const decision = await present({ ...context, state: { ...state, brief } }, null)
      return { ...decision, records: mergeRecords(decision.records, { statements: [input.statement] }) }
    }
    default:
      return ask(context, input.statement.words, input.statement)
  }
}

async function filled(context: TurnContext, fields: Readonly<Record<string, Statement>>): Promise<Decision> {
  const brief = briefFromForm(context.state.brief, fields, context.tools)
  const decision = await present({ ...context, state: { ...context.state, brief } }, null)
  return {
    ...decision,
    records: mergeRecords({ ...noRecords, statements: Object.values(fields) }, decision.records),
  }
}
