import type { WhyTree } from '../../evidence/why-tree.ts'

/** The kinds of question that a node may lack an answer to, in the order of their usual worth. */
export const probes = [
  'rival',
  'last_time',
  'consequence',
  'feeling',
  'contrast',
  'absence',
  'disconfirm',
] as const
export type Probe = (typeof probes)[number]

/** More than this in one thread tires people; the rest is the checklist's business. */
const mostAsked = 5

/**
 * The next probe: what the tree lacks, never the kind that was just asked. A rival comes first where the team has
 * named at most one cause. Null when enough was asked.
 */
export function nextProbe(tree: WhyTree, last: string | null): Probe | null {
  const asked = new Set(tree.nodes.flatMap((node) => node.probes))
  if (asked.size >= mostAsked) return null
  const [root] = tree.nodes
  const spoken = tree.nodes.filter((node) => node.parent === root?.id && node.claim.statement !== undefined)
  const wanted = probes.filter((probe) => !asked.has(probe) && probe !== last)
  return wanted.find((probe) => probe !== 'rival' || spoken.length < 2) ?? null
}
