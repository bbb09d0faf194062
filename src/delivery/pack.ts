import type { Capabilities } from '../conversation/capabilities.ts'
import type { Content, ContentNode } from '../conversation/content.ts'
import { contentLength, inMessage } from './measure.ts'

/**
 * Puts fitted nodes, in their order, into as few messages as the budgets of nodes and characters allow. A heading goes
 * with what it heads rather than stay behind at the end of a message.
 */
export function pack(nodes: Content, can: Capabilities): readonly Content[] {
  const parts: ContentNode[][] = []
  let part: ContentNode[] = []
  const fits = (candidate: readonly ContentNode[]) =>
    candidate.reduce((sum, node) => sum + (can.blockCosts?.[node.type] ?? 1), 0) <= can.blockBudget &&
    contentLength(candidate.map((node) => inMessage(node, can))) <= can.textBudget
  for (const node of nodes) {
    if (part.length === 0 || fits([...part, node])) {
      part.push(node)
      continue
    }
    const head = part.at(-1)
    const carried = head?.type === 'heading' && part.length > 1 && fits([head, node]) ? part.splice(-1) : []
    parts.push(part)
    part = [...carried, node]
  }
  if (part.length > 0) parts.push(part)
  return parts
}
