import { defineInterlude } from '../conversation/interlude.ts'
import { arranged, dataClasses } from './commands/model.ts'

/** Data that somebody said never to send to the language model. */
export const modelPolicy = defineInterlude({
  name: 'model_policy',
  async run(context, input) {
    if (input.kind !== 'choice' || input.name !== 'model_forbid') return null
    const forbid = dataClasses.filter((name) => input.values.includes(name))
    return arranged(
      context,
      (policy) => ({ ...policy, forbid }),
      forbid.length === 0 ? 'model_card.all_allowed' : 'model_card.forbidden',
    )
  },
})
