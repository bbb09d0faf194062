import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import { prose } from '../conversation/write.ts'
import { isGibberish } from '../understanding/is-gibberish.ts'
import { backTo } from './commands/back-to.ts'

/** Asks whose answer is kept in the person's words, so that what is no answer must not be kept as one. */
const open = new Set(['decision', 'belief', 'collect', 'why', 'slot', 'mend', 'action', 'part', 'review'])
const why = /^\s*(why|how come|how are|what is|what's|tell me|vì sao|vi sao|tại sao|tai sao|sao)\b/iu

/** A question or a noise where an answer is waited for: said so, and the question is asked again. */
export const aside = defineInterlude({
  name: 'aside',
  async run(context, input) {
    const { state } = context
    if (input.kind !== 'text' || state.pending === null || !open.has(state.pending.ask)) return null
    if (isGibberish(input.text)) return decide(state, [[prose('aside.gibberish'), ...backTo(context)]])
    // A decision is often worded as a question: "do we rebuild the checkout?"
    const asks = why.test(input.text) || (state.pending.ask !== 'decision' && /\?\s*$/u.test(input.text))
    return asks ? decide(state, [[prose('aside.question'), ...backTo(context)]]) : null
  },
})
