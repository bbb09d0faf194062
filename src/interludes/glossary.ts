import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import { prose } from '../conversation/write.ts'
import { readTermAsked } from '../understanding/read-term-asked.ts'
import { backTo } from './commands/back-to.ts'

/** "What does interval mean?": the word in plain words, and on with the question that waits. */
export const glossary = defineInterlude({
  name: 'glossary',
  async run(context, input) {
    const term = input.kind === 'text' ? readTermAsked(input.text) : null
    return term === null ? null : decide(context.state, [[prose(`term.${term}`), ...backTo(context)]])
  },
})
