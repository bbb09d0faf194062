import type { Capabilities } from '../conversation/capabilities.ts'
import type { Content, ContentNode } from '../conversation/content.ts'
import { type Fitted, kept } from './degradation.ts'
import { fitLength } from './fit-length.ts'
import { fitLimits } from './fit-limits.ts'
import { inMessage, nodeLength } from './measure.ts'
import { pack } from './pack.ts'

/**
 * Shapes a message to what a surface can show: parts that each obey every limit of its capabilities, in order, and what
 * had to be changed for it. Nothing is cut: what has no room is split, paged or told as text.
 */
export function fitMessage(
  content: Content,
  capabilities: Capabilities,
): { parts: Content[]; degraded: string[] } {
  const limited = content.map((node) => fitLimits(node, capabilities))
  const sized = limited.flatMap(({ nodes }) => nodes.map((node) => sizedFor(node, capabilities)))
  const nodes = sized.flatMap((fitted) => fitted.nodes)
  const parts = [...pack(nodes, capabilities)]
  const changes = [...limited, ...sized].flatMap((fitted) => fitted.degraded)
  const degraded = [...new Set([...changes, ...(parts.length > 1 ? ['message_split' as const] : [])])]
  return { parts, degraded }
}

function sizedFor(node: ContentNode, can: Capabilities): Fitted<ContentNode> {
  const fits = nodeLength(inMessage(node, can)) <= can.textBudget
  return fits ? kept(node) : fitLength(node, can.textBudget)
}
