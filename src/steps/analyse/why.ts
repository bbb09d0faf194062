import type { Draft, DraftNode } from '../../conversation/content.ts'
import { decide, mergeRecords } from '../../conversation/decide.ts'
import type { ThreadState } from '../../conversation/state.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { buttons, prose, say } from '../../conversation/write.ts'
import type { Statement } from '../../evidence/statement.ts'
import type { WhyNode } from '../../evidence/why-tree.ts'
import { lookForEvidence } from '../../inquiry/look-for-evidence.ts'
import { whyOutline } from '../../inquiry/why-outline.ts'
import { readEmotion } from '../../understanding/read-emotion.ts'
import { readReply } from '../../understanding/read-reply.ts'
import { readWish } from '../../understanding/read-wish.ts'
import { nextProbe, type Probe, probes } from './probes.ts'

/**
 * The tree's first rungs: what was observed, and under it at least two branches: what the team believes, and the
 * rival that the data makes likely.
 */
export function plantTree(state: ThreadState, context: TurnContext): ThreadState {
  if (state.why.nodes.length > 0) return state
  const { tools } = context
  const node = (parent: string | null, part: Pick<WhyNode, 'label' | 'claim' | 'status'>): WhyNode => ({
    id: tools.id('wn'),
    parent,
    links: [],
    emotions: [],
    probes: [],
    ...part,
  })
  const observed = state.observed ?? state.findings[0] ?? null
  if (observed === null) return state
  const root = node(null, { label: 'data', claim: { finding: observed }, status: 'supported' })
  const beliefs = state.brief.beliefs.map((belief) =>
    node(root.id, { label: 'belief', claim: { statement: belief.statement }, status: 'open' }),
  )
  const rivals = state.findings
    .filter((id) => id !== observed && context.evidence.findings[id]?.kept)
    .slice(0, beliefs.length === 0 ? 2 : 1)
    .map((finding) => node(root.id, { label: 'data', claim: { finding }, status: 'open' }))
  return { ...state, why: { nodes: [root, ...beliefs, ...rivals] } }
}

/** Asks the probe that the tree lacks most; goes on to step 4 when nothing is left to ask. */
export function askWhy(context: TurnContext, before: readonly DraftNode[] = []): Decision {
  const { state } = context
  const probe = nextProbe(state.why, state.pending?.about ?? null)
  const first = askedProbes(state).length === 0
  const tree: readonly DraftNode[] = first ? [whyOutline(context, say('why.tree'))] : []
  if (probe === null) return decide(state, [[...before, prose('why.enough_asked')]], { move: 'create' })
  const message: Draft = [
    ...before,
    ...(first ? [prose(state.findings.length > 0 ? 'why.turn' : 'why.turn_words')] : []),
    ...tree,
    ...probeNodes(probe),
  ]
  return decide(state, [message], { ask: { ask: 'why', about: probe } })
}

/** The probe that waits, once more. */
export function repeatWhy(state: ThreadState): Draft {
  const probe = probes.find((name) => name === state.pending?.about)
  return probe === undefined ? [] : probeNodes(probe)
}

function probeNodes(probe: Probe): readonly DraftNode[] {
  return [
    prose(`why.probe.${probe}`),
    buttons(['unknown', 'button.dont_know'], ['enough', 'button.write_insight']),
  ]
}

function askedProbes(state: ThreadState): readonly string[] {
  return state.why.nodes.flatMap((node) => node.probes)
}

/** Takes an answer as a belief, looks for evidence before asking on, and says what it found. */
export async function answerWhy(context: TurnContext, text: string, statement: Statement): Promise<Decision> {
  const { state, tools } = context
  const probe = (state.pending?.ask === 'why' ? state.pending.about : null) as Probe | null
  const reply = readReply(text)
  if (readWish(text) === 'write') return decide(state, [], { move: 'create' })
  const [root] = state.why.nodes
  if (root === undefined || probe === null) return askWhy(context)
  if (reply.kind === 'unknown' || reply.kind === 'skip' || (reply.kind === 'no' && reply.rest === '')) {
    const why = markAsked(state, root.id, probe)
    return askWhy({ ...context, state: { ...state, why } }, [prose('why.unknown_kept')])
  }
  const found = await lookForEvidence(context, text)
  const made: WhyNode = {
    id: tools.id('wn'),
    parent: branchFor(state, probe),
    label: 'belief',
    claim: { statement: statement.id },
    links: found.links(statement.id),
    status: found.supports ? 'supported' : 'open',
    emotions: [...readEmotion(text)],
    probes: [probe],
  }
  const next: ThreadState = { ...state, why: { nodes: [...state.why.nodes, made] } }
  const kept: Statement = { ...statement, kind: 'belief' }
  const asked = askWhy({ ...context, state: next }, [prose('why.noted'), ...found.told])
  const { quotes, readings, findings } = found
  const records = mergeRecords(asked.records, { statements: [kept], quotes, readings, findings })
  return { ...asked, records }
}

/** A rival opens a branch of its own; everything else goes deeper where the talk was. */
function branchFor(state: ThreadState, probe: Probe): string | null {
  const [root] = state.why.nodes
  if (root === undefined) return null
  if (probe === 'rival') return root.id
  const spoken = state.why.nodes.findLast((node) => node.claim.statement !== undefined)
  return spoken?.id ?? root.id
}

function markAsked(state: ThreadState, id: string, probe: Probe): ThreadState['why'] {
  return {
    nodes: state.why.nodes.map((node) =>
      node.id === id ? { ...node, probes: [...node.probes, probe] } : node,
    ),
  }
}
