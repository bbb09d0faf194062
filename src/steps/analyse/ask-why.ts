import type { Draft, DraftNode } from '../../conversation/content.ts'
import { decide } from '../../conversation/decide.ts'
import type { ThreadState } from '../../conversation/state.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { buttons, prose } from '../../conversation/write.ts'
import type { WhyNode } from '../../evidence/why-tree.ts'
import { branchOf, changed, headOf, headsOf } from '../../inquiry/why/branches.ts'
import { claimShort } from '../../inquiry/why/claim-short.ts'
import { closing } from './closing.ts'
import { type Probe, probes } from './probes.ts'
import { focusOf, hasReached, probeFor, stopBranches } from './stop-branches.ts'

interface Question {
  readonly probe: Probe
  readonly node: WhyNode
}

/**
 * Asks what the tree lacks most: first the branch that the talk is in, then what is borne out, then what is open; something
 * else altogether where nothing holds. Says why it stops and goes on to step 4 where no branch has anything more to give.
 */
export function askWhy(context: TurnContext, before: readonly DraftNode[] = []): Decision {
  const why = stopBranches(context)
  const state: ThreadState = { ...context.state, why }
  const stopped = { ...context, state }
  const question = chooseQuestion(stopped)
  if (question === null) return decide(state, [[...before, ...closing(stopped)]], { move: 'create' })
  const { probe, node } = question
  const turned = probe !== 'rival' && why.at !== node.id
  const asked = changed(why, node.id, (one) => ({ ...one, asked: [...one.asked, probe] }))
  const next: ThreadState = { ...state, why: { ...asked, at: node.id } }
  const message: Draft = [...before, ...(turned ? aboutNodes(stopped, node) : []), ...probeNodes(probe)]
  return decide(next, [message], { ask: { ask: 'why', about: probe } })
}

function chooseQuestion(context: TurnContext): Question | null {
  const { why, pending } = context.state
  const last = pending?.ask === 'why' ? pending.about : null
  const [root] = why.nodes
  if (root === undefined) return null
  const heads = headsOf(why)
  const open = heads.filter(({ stopped }) => stopped === null)
  const present = headOf(why, why.at)
  const reached = hasReached(context.state)
  const ordered = [
    ...open.filter(({ id }) => id === present?.id),
    ...open.filter(({ id, status }) => id !== present?.id && status === 'supported'),
    ...open.filter(
      ({ id, status, label }) => id !== present?.id && status !== 'supported' && label === 'belief',
    ),
  ]
  // One cause that holds is enough to go on; what is still open is said to be so.
  for (const head of reached ? [] : ordered) {
    const branch = branchOf(why, head)
    const probe = probeFor(context, branch, last) ?? probeFor(context, branch)
    const node = focusOf(branch)
    if (probe !== null && node !== undefined) return { probe, node }
  }
  return reached || root.asked.includes('rival') ? null : { probe: 'rival', node: root }
}

/** The probe that waits, once more. */
export function repeatWhy(state: ThreadState): Draft {
  const probe = probes.find((name) => name === state.pending?.about)
  return probe === undefined ? [] : probeNodes(probe)
}

/** A probe about a need that was chosen from the menu. */
export function askNeed(context: TurnContext, probe: Probe): Decision {
  return decide(context.state, [[...probeNodes(probe)]], { ask: { ask: 'why', about: probe } })
}

function aboutNodes(context: TurnContext, node: WhyNode): readonly DraftNode[] {
  const claim = claimShort(context, node)
  return claim === null ? [] : [prose('why.about', { claim })]
}

function probeNodes(probe: Probe): readonly DraftNode[] {
  const menu = [
    buttons(
      ['capability', 'why.need.capability'],
      ['opportunity', 'why.need.opportunity'],
      ['motivation', 'why.need.motivation'],
      ['unknown', 'button.dont_know'],
      ['enough', 'button.write_insight'],
    ),
  ]
  const plain = [buttons(['unknown', 'button.dont_know'], ['enough', 'button.write_insight'])]
  return [prose(`why.probe.${probe}`), ...(probe === 'menu' ? menu : plain)]
}
