import type { TurnContext } from '../../conversation/step.ts'
import type { Link } from '../../evidence/link.ts'
import type { Quote } from '../../evidence/quote.ts'
import type { Statement } from '../../evidence/statement.ts'
import { needs, type WhyNode, type WhyTree, whyNode } from '../../evidence/why-tree.ts'
import { branchOf, changed, headOf, headsOf } from '../../inquiry/why/branches.ts'
import { readConcepts } from '../../inquiry/why/concepts.ts'
import type { Found } from '../../inquiry/words/look-for-evidence.ts'
import { readEmotion } from '../../understanding/read-emotion.ts'
import { wordsOf } from './node-words.ts'
import type { Probe } from './probes.ts'

interface Answer {
  readonly statement: Statement
  readonly probe: Probe
  /** Customers' words that the answer holds. */
  readonly quotes: readonly Quote[]
  readonly found: Found
}

const statuses = { supports: 'supported', contradicts: 'contradicted', unclear: 'open' } as const

/** The tree with an answer as a new claim below the one that was asked about. */
export function growTree(context: TurnContext, answer: Answer): WhyTree {
  const { why } = context.state
  const { statement, probe, quotes, found } = answer
  const links: Link[] = [
    ...quotes.map(({ id }): Link => ({ evidence: id, claim: statement.id, relation: 'supports' })),
    ...found.links(statement.id),
  ]
  // What would prove a claim wrong is no claim, so that what is found on it bears nothing out.
  const tests = probe === 'disconfirm'
  const made = whyNode({
    id: context.tools.id('wn'),
    parent: parentFor(context, answer),
    label: quotes.length > 0 ? 'quote' : 'belief',
    claim: { statement: statement.id },
    links: tests ? [] : links,
    status: tests ? 'open' : statuses[found.verdict],
    emotions: [...new Set([...readEmotion(statement.words), ...(tests ? [] : found.emotions)])],
    probes: [probe],
    rung: rungOf(context, probe),
    need: needs.find((need) => need === probe) ?? null,
  })
  const head = headOf(why, why.at)
  // An answer ends being stuck.
  const before = head === null ? why : changed(why, head.id, (node) => ({ ...node, unknown: 0 }))
  return { nodes: [...before.nodes, made], at: made.id }
}

/** Another cause opens a branch of its own, unless customers already opened it; everything else goes deeper. */
function parentFor(context: TurnContext, { statement, probe }: Answer): string | null {
  const { why } = context.state
  const [root] = why.nodes
  if (probe !== 'rival') return why.at ?? root?.id ?? null
  const named = new Set(readConcepts(statement.words).map(({ name }) => name))
  const same = headsOf(why).find(
    (head) =>
      head.rival === 'voice' &&
      branchOf(why, head).some((node: WhyNode) =>
        readConcepts(wordsOf(context, node)).some(({ name }) => named.has(name)),
      ),
  )
  return same?.id ?? root?.id ?? null
}

/** Making a claim clear stays on its rung. */
function rungOf({ state: { why } }: TurnContext, probe: Probe): WhyNode['rung'] {
  if (probe === 'clarify') return why.nodes.find(({ id }) => id === why.at)?.rung ?? null
  if (probe === 'rival') return 'attribute'
  return probe === 'consequence' || probe === 'value' ? probe : null
}
