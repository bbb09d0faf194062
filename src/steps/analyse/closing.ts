import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { prose, say } from '../../conversation/write.ts'
import type { WhyNode } from '../../evidence/why-tree.ts'
import { branchOf, headsOf } from '../../inquiry/why/branches.ts'
import { claimShort } from '../../inquiry/why/claim-short.ts'
import { readConcepts } from '../../inquiry/why/concepts.ts'
import { isPhraseKey } from '../../locales/locale.ts'
import type { Said } from '../../locales/said.ts'
import { wordsOf } from './node-words.ts'
import { hasReached } from './stop-branches.ts'

/** Rivals that are a cause and not only a place. */
const causes: readonly string[] = ['voice', 'price']

/** Why nothing more is asked, branch by branch, and what evidence is missing and how to get it. */
export function closing(context: TurnContext): readonly DraftNode[] {
  const heads = headsOf(context.state.why).filter(
    ({ rival, stopped }) => rival === null || (stopped !== 'refuted' && causes.includes(rival)),
  )
  const reached = hasReached(context.state)
  return [
    prose(reached ? 'why.done' : 'why.done_open'),
    ...heads.flatMap((head) => ended(context, head)),
    ...(reached ? [] : [missing(context, heads)]),
  ]
}

function ended(context: TurnContext, head: WhyNode): readonly DraftNode[] {
  const claim = claimShort(context, head)
  return claim === null ? [] : [prose(`why.stop.${head.stopped ?? 'open'}`, { claim })]
}

/** What would settle it: the figure of the causes that were named, or else customers to listen to. */
function missing(context: TurnContext, heads: readonly WhyNode[]): DraftNode {
  const { why } = context.state
  const named = heads
    .filter(({ stopped }) => stopped !== 'refuted')
    .flatMap((head) => branchOf(why, head).map((node) => wordsOf(context, node)))
    .flatMap((words) => readConcepts(words))
  const keys = [...new Set(named.map(({ name }) => `why.get.${name}`))].filter(isPhraseKey)
  const wanted: readonly Said[] = (keys.length === 0 ? (['why.get.any'] as const) : keys.slice(0, 2)).map(
    (key) => say(key),
  )
  return { type: 'prose', text: { all: [say('why.missing_evidence'), ...wanted] } }
}
