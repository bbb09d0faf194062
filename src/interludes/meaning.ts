import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import type { Decision, Input, TurnContext } from '../conversation/step.ts'
import { prose } from '../conversation/write.ts'
import { readMeaning } from '../understanding/read-meaning.ts'
import { readReply } from '../understanding/read-reply.ts'
import { backTo } from './commands/back-to.ts'
import { offerMeaning } from './words/offer-meaning.ts'

/** "Revenue means net of returns": kept for the team once a person says yes, and shown wherever it is used. */
export const meaning = defineInterlude({
  name: 'meaning',
  async run(context, input) {
    const { state } = context
    const said = input.kind === 'text' ? readMeaning(input.text) : null
    const proposed = said === null ? null : offerMeaning(context, said, input)
    if (proposed !== null) return proposed
    if (input.kind === 'choice' && input.name === 'meaning_drop') return drop(context, input.values)
    const answer = answerIn(context, input)
    if (answer === null || state.meaning === null) return null
    return answer === 'yes' ? keep(context) : leave(context)
  },
})

function answerIn({ state }: TurnContext, input: Input): 'yes' | 'no' | null {
  if (input.kind === 'choice' && input.name === 'meaning_yes') return 'yes'
  if (input.kind === 'choice' && input.name === 'meaning_no') return 'no'
  const open = state.offered.some(({ name }) => name === 'meaning_yes')
  if (input.kind !== 'text' || !open) return null
  const reply = readReply(input.text)
  if (reply.rest.trim() !== '') return null
  return reply.kind === 'yes' ? 'yes' : reply.kind === 'no' || reply.kind === 'skip' ? 'no' : null
}

function keep(context: TurnContext): Decision {
  const { state, tools, actor } = context
  const { meaning: proposed } = state
  if (proposed === null) return decide(state, [])
  const { statement: _, ...kept } = proposed
  const made = { ...kept, id: tools.id('mn'), by: { id: actor.id, name: actor.name }, at: tools.now }
  const next = { ...context, state: { ...state, meaning: null } }
  return {
    ...decide(next.state, [[prose('meaning.kept'), ...backTo(next)]]),
    meanings: { kept: [made], dropped: [] },
  }
}

function leave(context: TurnContext): Decision {
  const next = { ...context, state: { ...context.state, meaning: null } }
  return decide(next.state, [[prose('meaning.not_kept'), ...backTo(next)]])
}

function drop(context: TurnContext, dropped: readonly string[]): Decision {
  return {
    ...decide(context.state, [[prose('meaning.dropped'), ...backTo(context)]]),
    meanings: { kept: [], dropped },
  }
}
