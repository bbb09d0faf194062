import type { Draft } from '../../conversation/content.ts'
import { mergeRecords } from '../../conversation/decide.ts'
import type { ThreadState } from '../../conversation/state.ts'
import { noRecords, type Records, type TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'
import { believer } from '../../inquiry/why/believer.ts'
import { lookForEvidence } from '../../inquiry/words/look-for-evidence.ts'
import { readEmotion } from '../../understanding/read-emotion.ts'

export interface CheckedBeliefs {
  readonly state: ThreadState
  readonly messages: readonly Draft[]
  readonly records: Records
}

const statuses = { supports: 'supported', contradicts: 'contradicted', unclear: 'open' } as const

/** Looks for evidence on what each person believed before anything is asked, and says what it found, for or against. */
export async function checkBeliefs(context: TurnContext): Promise<CheckedBeliefs> {
  let { state } = context
  let records: Records = noRecords
  const messages: Draft[] = []
  const unchecked = state.brief.beliefs.filter(({ statement }) =>
    state.why.nodes.some((node) => node.claim.statement === statement && node.links.length === 0),
  )
  for (const belief of unchecked) {
    const found = await lookForEvidence(context, belief.words)
    const { quotes, readings, findings } = found
    records = mergeRecords(records, { quotes, readings, findings })
    const words = { words: belief.words, from: belief.statement }
    const name = believer(context, belief.statement)
    messages.push([
      name === null
        ? prose('evidence.belief', { belief: words })
        : prose('why.belief_of', { belief: words, name }),
      ...found.told,
    ])
    const nodes = state.why.nodes.map((node) =>
      node.claim.statement === belief.statement
        ? {
            ...node,
            links: found.links(belief.statement),
            emotions: [...new Set([...readEmotion(belief.words), ...found.emotions])],
            status: statuses[found.verdict],
          }
        : node,
    )
    state = { ...state, why: { ...state.why, nodes } }
  }
  return { state, messages, records }
}
