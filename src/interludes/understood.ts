import type { DraftNode } from '../conversation/content.ts'
import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import type { Decision, Input, TurnContext } from '../conversation/step.ts'
import { notice, prose, say } from '../conversation/write.ts'
import { type Heard, readAnswer } from '../inquiry/model/read-answer.ts'
import { looksLikeQuotes } from '../inquiry/words/keep-quotes.ts'
import { isPhraseKey } from '../locales/locale.ts'
import { stepFor } from '../steps/index.ts'
import { readReply } from '../understanding/read-reply.ts'
import { readWish } from '../understanding/read-wish.ts'
import { backTo } from './commands/back-to.ts'
import { offerMeaning } from './words/offer-meaning.ts'

type Text = Extract<Input, { kind: 'text' }>

/** How what a person did is said in so many words, for the step that reads them; of a thing that no question takes, nothing. */
const plainly: Readonly<Record<string, Partial<Record<Heard['does'], 'idk' | 'skip' | 'go on'>>>> = {
  confirm: {},
  decision: { does_not_know: 'idk', skips: 'skip', goes_on: 'skip' },
  belief: { does_not_know: 'idk', skips: 'skip', goes_on: 'skip' },
  collect: { skips: 'skip', goes_on: 'go on' },
  why: { does_not_know: 'idk', skips: 'skip' },
  slot: { does_not_know: 'idk', skips: 'skip' },
  mend: { does_not_know: 'idk', skips: 'skip' },
  part: { does_not_know: 'idk', skips: 'skip' },
  action: { does_not_know: 'idk', skips: 'skip' },
  action_more: { goes_on: 'go on' },
}
const takenAs = { idk: 'unknown', skip: 'skip', 'go on': 'go_on' } as const
/** Buttons that only lead on. What saves, signs, erases or connects is pressed or said by a person. */
const leading = new Set([
  'brief_yes',
  'brief_change',
  'skip_decision',
  'skip_belief',
  'analyse',
  'guide',
  'more',
  'unknown',
  'enough',
  'part_skip',
  'another',
])
/**
 * Words that nothing here recognised, read by a model where there is one: a person who does not know, passes or wants to go on
 * says so in many ways. What it was taken for is said first; an answer stays an answer, in the person's words.
 */
export const understood = defineInterlude({
  name: 'understood',
  async run(context, input) {
    const { state } = context
    if (input.kind !== 'text' || state.status !== 'open' || plainly[state.pending?.ask ?? ''] === undefined)
      return null
    if (readReply(input.text).kind !== 'other' || readWish(input.text) !== null) return null
    if (looksLikeQuotes(input.text)) return null
    const heard = await readAnswer(context, input.text)
    return heard === null ? null : act(context, input, heard)
  },
})

async function act(context: TurnContext, input: Text, heard: Heard): Promise<Decision | null> {
  const { state } = context
  const { does, option, aside, definition } = heard
  const offered = definition === null || does === 'answers' ? null : offerMeaning(context, definition, input)
  if (offered !== null) return offered
  const choice = state.offered.find(({ name }) => name === option)
  if (does === 'answers' && choice !== undefined && leading.has(choice.name)) {
    const label = choice.phrase !== null && isPhraseKey(choice.phrase) ? say(choice.phrase) : null
    const chosen: Input = { kind: 'choice', name: choice.name, values: [], statement: input.statement }
    const said = label === null ? [] : [notice('info', 'model.taken_as.choice', { choice: label })]
    return taken(said, await stepFor(state.step).run(context, chosen))
  }
  const plain = plainly[state.pending?.ask ?? '']?.[does]
  if (plain !== undefined) {
    const said = [notice('info', `model.taken_as.${takenAs[plain]}`)]
    return taken(said, await stepFor(state.step).run(context, { ...input, text: plain }))
  }
  if (does === 'asks_something_else' && aside !== null && /[?？]/u.test(input.text))
    return decide(state, [[prose('aside.question'), ...backTo(context)]])
  return null
}

/** What it was taken for, before what came of it. */
function taken(said: readonly DraftNode[], decision: Decision): Decision {
  const [first = [], ...others] = decision.messages
  return { ...decision, messages: [[...said, ...first], ...others] }
}
