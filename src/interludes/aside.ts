import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import { prose } from '../conversation/write.ts'
import { asksInstead, opensAsQuestion, weighsChoice } from '../understanding/asks-instead.ts'
import { isGibberish } from '../understanding/is-gibberish.ts'
import { backTo } from './commands/back-to.ts'

/** Asks whose answer is kept in the person's words, so that what is no answer must not be kept as one. */
const open = new Set(['decision', 'belief', 'collect', 'why', 'slot', 'mend', 'action', 'part', 'review'])

/** A question or a noise where an answer is waited for: said so, and the question is asked again. */
export const aside = defineInterlude({
  name: 'aside',
  async run(context, input) {
    const { state } = context
    if (input.kind !== 'text' || state.pending === null) return null
    const { ask } = state.pending
    const kept = open.has(ask)
    if (isGibberish(input.text) && (kept || ask === 'confirm'))
      return decide(state, [[prose('aside.gibberish'), ...backTo(context)]])
    if (!kept || !asksInstead(input.text, state.language)) return null
    const decides = ask === 'decision' && weighsChoice(input.text, state.language)
    return opensAsQuestion(input.text, state.language) || !decides
      ? decide(state, [[prose('aside.question'), ...backTo(context)]])
      : null
  },
})
