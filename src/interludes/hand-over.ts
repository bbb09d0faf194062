import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import { prose } from '../conversation/write.ts'
import { statusCard } from '../inquiry/shown/status-card.ts'
import { changed } from '../insights/change.ts'
import { readHandover } from '../understanding/read-handover.ts'
import { backTo } from './commands/back-to.ts'

/** "Hand over to Minh": a colleague goes on, with all that is known in one message. */
export const handOver = defineInterlude({
  name: 'hand_over',
  async run(context, input) {
    if (input.kind !== 'text' && input.kind !== 'command') return null
    const name = readHandover(input.kind === 'text' ? input.text : `${input.name} ${input.text}`)
    if (name === null) return null
    const { state, actor, tools } = context
    const id = Object.entries(state.people).find(([, person]) => person.name === name)?.[0] ?? name
    const insight =
      state.insight === null
        ? null
        : { ...changed(state.insight, 'owner', actor, tools.now), owner: { id, name } }
    const next = { ...context, state: { ...state, insight, lead: name } }
    const said = prose('steer.handed_over', { name: { name }, from: { name: actor.name } })
    return decide(next.state, [[said, ...statusCard(next), ...backTo(next)]], {
      records: insight === null || state.insight?.statement === '' ? {} : { insights: [insight] },
    })
  },
})
