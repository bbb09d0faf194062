import { decide } from '../conversation/decide.ts'
import { type Decision, defineStep, type TurnContext } from '../conversation/step.ts'
import { buttons, notice, progress, prose } from '../conversation/write.ts'
import type { Statement } from '../evidence/statement.ts'
import { subjectOf } from '../inquiry/subject.ts'
import { keepQuotes, looksLikeQuotes } from '../inquiry/words/keep-quotes.ts'
import { readReply } from '../understanding/read-reply.ts'
import { readWish } from '../understanding/read-wish.ts'
import { coverageCard } from './collect/coverage-card.ts'
import { interviewGuide } from './collect/interview-guide.ts'
import { passingReadings, qualityNotes } from './collect/quality.ts'

const waiting = { ask: 'collect', about: null }

/** Step 2: what there is to answer the question with, how good it is, and what is missing most. */
export const collect = defineStep({
  name: 'collect',
  async enter(context) {
    const subject = subjectOf(context.state.brief, context.tools.catalog)
    if (subject === null) return decide(context.state, [[prose('collect.no_subject')]], { move: 'objective' })
    const passing = passingReadings(context)
    const state = { ...context.state, collected: { ...context.state.collected, readings: passing } }
    const enough = passing.length > 0 ? 'collect.enough' : 'collect.not_enough'
    return decide(
      state,
      [
        [
          progress('collect', state.skipped),
          coverageCard(context, subject),
          ...qualityNotes(context, subject),
          prose(enough),
          ...missingMost(context),
          buttons(['analyse', 'button.analyse', 'primary'], ['guide', 'button.guide']),
        ],
      ],
      { ask: waiting },
    )
  },
  async run(context, input) {
    switch (input.kind) {
      case 'text':
        return hear(context, input.text, input.statement)
      case 'choice':
        return input.name === 'guide'
          ? decide(context.state, [interviewGuide()], { ask: waiting })
          : goOn(context)
      case 'form':
      case 'command':
      case 'files':
      case 'opened':
        return remind(context)
    }
  },
})

/** Customers' words are worth most where the question is a reason and nobody has been heard yet. */
function missingMost(context: TurnContext) {
  const { state, tools } = context
  const voices = tools.catalog.texts.length > 0 || state.collected.quotes.length > 0
  if (!voices) return [prose('collect.no_voice')]
  const interviews = tools.catalog.texts.some((text) => text.family === 'interviews' && text.count >= 9)
  return interviews ? [] : [prose('collect.few_interviews')]
}

async function hear(context: TurnContext, text: string, statement: Statement): Promise<Decision> {
  if (looksLikeQuotes(text)) return addQuotes(context, text)
  const reply = readReply(text)
  if (reply.kind === 'yes' || reply.kind === 'skip' || readWish(text) !== null) return goOn(context)
  if (reply.kind === 'no' || reply.kind === 'unknown') return remind(context)
  return decide(
    context.state,
    [
      [
        notice('info', 'collect.note_kept', { words: { words: text.trim(), from: statement.id } }),
        ...again(),
      ],
    ],
    { records: { statements: [statement] }, ask: waiting },
  )
}

function addQuotes(context: TurnContext, text: string): Decision {
  const { quotes, masked } = keepQuotes(text, context.tools, context.state.language)
  const collected = {
    ...context.state.collected,
    quotes: [...context.state.collected.quotes, ...quotes.map((quote) => quote.id)],
  }
  return decide(
    { ...context.state, collected },
    [
      [
        prose('collect.quotes_kept', { count: { tally: quotes.length, of: 'quotes' } }),
        ...(masked > 0 ? [notice('info', 'collect.masked')] : []),
        ...again(),
      ],
    ],
    { records: { quotes }, ask: waiting },
  )
}

function again() {
  return [buttons(['analyse', 'button.analyse', 'primary'], ['guide', 'button.guide'])]
}

function remind(context: TurnContext): Decision {
  return decide(context.state, [[prose('collect.remind'), ...again()]], { ask: waiting })
}

/** Without a passing reading the person goes on knowingly, and the thread says so. */
function goOn(context: TurnContext): Decision {
  const knowingly =
    context.state.collected.readings.length === 0 && context.state.collected.quotes.length === 0
  return decide(context.state, knowingly ? [[notice('warning', 'collect.knowingly')]] : [], {
    move: 'analyse',
  })
}
