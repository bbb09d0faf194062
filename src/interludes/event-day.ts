import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import type { Decision, Input, TurnContext } from '../conversation/step.ts'
import { prose } from '../conversation/write.ts'
import { readBrief } from '../inquiry/read-brief.ts'
import { readDates } from '../understanding/read-dates.ts'
import { readReply } from '../understanding/read-reply.ts'

type Text = Extract<Input, { kind: 'text' }>
const ask = 'event'
/** Without a day, all of the usual period is looked at. */
const unanswered = new Set(['unknown', 'skip', 'no'])

/** "Since the redesign": nobody but the person knows its day, so it is asked for, once. */
export const eventDay = defineInterlude({
  name: 'event_day',
  async run(context, input) {
    const { pending, step } = context.state
    if (input.kind !== 'text' || step !== 'objective') return null
    if (pending?.ask === ask) return takeDay(context, input)
    return pending === null || pending.ask === 'question' ? askForDay(context, input) : null
  },
})

function takeDay({ state, tools }: TurnContext, input: Text): Decision | null {
  const { range, date } = readDates(input.text, tools.today, state.language)
  const from = range?.from ?? date
  const told = from !== undefined && from <= tools.today
  if (!told && !unanswered.has(readReply(input.text).kind)) return null
  const brief = told ? { ...state.brief, period: { from, to: tools.today } } : state.brief
  return decide({ ...state, brief }, [], { move: 'objective', records: { statements: [input.statement] } })
}

function askForDay({ state, tools }: TurnContext, input: Text): Decision | null {
  const { brief, question } = readBrief(
    input.text,
    input.statement,
    state.brief,
    tools.catalog,
    tools.today,
    state.language,
  )
  if (
    question.event === null ||
    question.event.side === 'before' ||
    brief.metric === null ||
    question.metrics.length === 0
  )
    return null
  const event = { words: question.event.words, from: input.statement.id }
  return decide({ ...state, brief }, [[prose('aside.event_day', { event })]], {
    records: { statements: [{ ...input.statement, kind: 'question' }] },
    ask: { ask, about: null },
  })
}
