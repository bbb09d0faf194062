import type { Draft } from '../../conversation/content.ts'
import { mergeRecords } from '../../conversation/decide.ts'
import type { ThreadState } from '../../conversation/state.ts'
import { noRecords, type Records, type TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'
import { lookForEvidence } from '../../inquiry/look-for-evidence.ts'

export interface CheckedBeliefs {
  readonly state: ThreadState
  readonly messages: readonly Draft[]
  readonly records: Records
}

/** Looks for evidence on what the team believed before anything is asked, and says what it found, for or against. */
export async function checkBeliefs(context: TurnContext): Promise<CheckedBeliefs> {
  let { state } = context
  let records: Records = noRecords
  const messages: Draft[] = []
  for (const belief of state.brief.beliefs) {
    const found = await lookForEvidence(context, belief.words)
    const { quotes, readings, findings } = found
    records = mergeRecords(records, { quotes, readings, findings })
    messages.push([
      prose('evidence.belief', { belief: { words: belief.words, from: belief.statement } }),
      ...found.told,
    ])
    const nodes = state.why.nodes.map((node) =>
      node.claim.statement === belief.statement
        ? {
            ...node,
            links: found.links(belief.statement),
            status: found.supports ? ('supported' as const) : node.status,
          }
        : node,
    )
    state = { ...state, why: { nodes } }
  }
  return { state, messages, records }
}
