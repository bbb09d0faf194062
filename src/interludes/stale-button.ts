import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import { prose } from '../conversation/write.ts'
import { backTo } from './commands/back-to.ts'

/** A button or form of an earlier moment: nothing is done, and it is said why. */
export const staleButton = defineInterlude({
  name: 'stale_button',
  async run(context, input) {
    if (input.kind !== 'choice' && input.kind !== 'form') return null
    const live = context.state.offered.some((offer) => offer.name === input.name)
    return live ? null : decide(context.state, [[prose('aside.stale'), ...backTo(context)]])
  },
})
