import type { WhyNode, WhyTree } from '../../evidence/why-tree.ts'

/** What was observed, and the first branches under it. */
export function headsOf({ nodes }: WhyTree): readonly WhyNode[] {
  const [root] = nodes
  return root === undefined ? [] : nodes.filter(({ parent }) => parent === root.id)
}

/** A first branch and all that hangs below it, in the order it was said. */
export function branchOf({ nodes }: WhyTree, head: WhyNode): readonly WhyNode[] {
  const ids = new Set([head.id])
  for (const node of nodes) if (node.parent !== null && ids.has(node.parent)) ids.add(node.id)
  return nodes.filter(({ id }) => ids.has(id))
}

/** The first branch that a claim belongs to; null for what was observed. */
export function headOf(tree: WhyTree, id: string | null | undefined): WhyNode | null {
  return headsOf(tree).find((head) => branchOf(tree, head).some((node) => node.id === id)) ?? null
}

/** The tree with one claim changed. */
export function changed(tree: WhyTree, id: string, change: (node: WhyNode) => WhyNode): WhyTree {
  return { ...tree, nodes: tree.nodes.map((node) => (node.id === id ? change(node) : node)) }
}
