import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import { prose } from '../conversation/write.ts'
import { isGibberish } from '../understanding/is-gibberish.ts'
import { backTo } from './commands/back-to.ts'

/** Asks whose answer is kept in the person's words, so that what is no answer must not be kept as one. */
const open = new Set(['decision', 'belief', 'collect', 'why', 'slot', 'mend', 'action', 'part', 'review'])
/** A decision is often worded as a question: "do we rebuild the checkout?" */
const decision =
  /\b(whether|should|shall|do we|can we|nên|nen|có làm|co lam|có mở|có .+ không|co .+ khong)\b/iu
const why = /^\s*(why|how come|how are|what is|what's|tell me|vì sao|vi sao|tại sao|tai sao|sao)\b/iu

/** A question or a noise where an answer is waited for: said so, and the question is asked again. */
export const aside = defineInterlude({
  name: 'aside',
  async run(context, input) {
    const { state } = context
    if (input.kind !== 'text' || state.pending === null) return null
    const kept = open.has(state.pending.ask)
    if (isGibberish(input.text) && (kept || state.pending.ask === 'confirm'))
      return decide(state, [[prose('aside.gibberish'), ...backTo(context)]])
    if (!kept) return null
    const marked = /\?\s*$/u.test(input.text)
    const decides = state.pending.ask === 'decision' && decision.test(input.text)
    return why.test(input.text) || (marked && !decides)
      ? decide(state, [[prose('aside.question'), ...backTo(context)]])
      : null
  },
})
