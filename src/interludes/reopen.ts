import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import { prose } from '../conversation/write.ts'

/** The wish to analyse again what was read again: step 3, with everything kept. */
export const reopen = defineInterlude({
  name: 'reopen',
  async run({ state }, input) {
    if (input.kind !== 'choice' || input.name !== 'reopen') return null
    if (!state.offered.some(({ name }) => name === 'reopen')) return null
    return decide({ ...state, status: 'open' }, [[prose('update.reopened')]], { move: 'analyse' })
  },
})
