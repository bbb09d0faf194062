import type { DraftNode } from '../conversation/content.ts'
import type { TurnContext } from '../conversation/step.ts'
import { say } from '../conversation/write.ts'
import type { WhyNode } from '../evidence/why-tree.ts'
import type { Said } from '../locales/said.ts'
import { findingSaid } from './finding-said.ts'

/** The why-tree as an outline, each rung with its label. */
export function whyOutline(context: TurnContext, caption: Said): DraftNode {
  const { nodes } = context.state.why
  const depth = (node: WhyNode): number => {
    const parent = nodes.find((candidate) => candidate.id === node.parent)
    return parent === undefined ? 0 : depth(parent) + 1
  }
  const children = (parent: string | null): readonly WhyNode[] =>
    nodes.filter((node) => node.parent === parent).flatMap((node) => [node, ...children(node.id)])
  return {
    type: 'outline',
    caption,
    items: children(null).map((node) => ({
      depth: depth(node),
      label: say(`why.label.${node.label}`),
      text: claimSaid(context, node),
    })),
  }
}

function claimSaid(context: TurnContext, node: WhyNode): Said {
  const finding = node.claim.finding === undefined ? undefined : context.evidence.findings[node.claim.finding]
  if (finding !== undefined) return findingSaid(finding, context.tools.catalog, context.state.language)
  const statement =
    node.claim.statement === undefined ? undefined : context.evidence.statements[node.claim.statement]
  return statement === undefined
    ? say('why.missing')
    : say('why.claim', {
        words: { words: statement.words, from: statement.id },
        status: say(`why.status.${node.status}`),
      })
}
