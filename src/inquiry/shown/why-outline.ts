import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { say } from '../../conversation/write.ts'
import type { WhyNode } from '../../evidence/why-tree.ts'
import type { Said } from '../../locales/said.ts'
import { findingSaid } from '../said/finding-said.ts'
import { speaker } from '../why/believer.ts'
import { emotionList } from '../why/emotion-said.ts'
import { rungEvidence } from '../why/rung-evidence.ts'

type Item = Extract<DraftNode, { type: 'outline' }>['items'][number]

/**
 * The why-tree as an outline: each rung with its label and, of a belief, whose it is; below it the evidence for and against;
 * at the end of a branch, why it ends there.
 */
export function whyOutline(context: TurnContext, caption: Said): DraftNode {
  const { nodes } = context.state.why
  const below = (parent: string | null, depth: number): readonly Item[] =>
    nodes
      .filter((node) => node.parent === parent)
      .flatMap((node) => [
        { depth, label: labelSaid(context, node), text: rungSaid(context, node) },
        ...rungEvidence(context, node).map((item) => ({ ...item, depth: depth + 1 })),
        ...below(node.id, depth + 1),
        ...stopItem(node, depth + 1),
      ])
  return { type: 'outline', caption, items: below(null, 0) }
}

function labelSaid(context: TurnContext, { label, claim, rung }: WhyNode): Said {
  const kind =
    label === 'belief' && claim.statement !== undefined && context.evidence.statements[claim.statement]
      ? say('why.label_of', { label: say('why.label.belief'), name: speaker(context, claim.statement) })
      : say(`why.label.${label}`)
  return rung === null ? kind : say('why.label_rung', { label: kind, rung: say(`why.rung.${rung}`) })
}

function rungSaid(context: TurnContext, node: WhyNode): Said {
  const claim = claimSaid(context, node)
  return node.emotions.length === 0
    ? claim
    : { all: [claim, say('why.rung_emotions', { emotions: emotionList(node.emotions) })] }
}

function claimSaid(context: TurnContext, node: WhyNode): Said {
  const finding = node.claim.finding === undefined ? undefined : context.evidence.findings[node.claim.finding]
  if (finding !== undefined) {
    const said = findingSaid(finding, context.tools.catalog, context.state.language)
    if (node.rival === null) return said
    return {
      all: [
        say('why.rival_status', {
          rival: say(`why.short.${node.rival}`),
          status: say(`why.status.${node.status}`),
        }),
        said,
      ],
    }
  }
  const statement =
    node.claim.statement === undefined ? undefined : context.evidence.statements[node.claim.statement]
  return statement === undefined
    ? say('why.missing')
    : say('why.claim', {
        words: { words: statement.words, from: statement.id },
        status: say(`why.status.${node.status}`),
      })
}

function stopItem({ stopped }: WhyNode, depth: number): readonly Item[] {
  return stopped === null ? [] : [{ depth, label: say('why.label.end'), text: say(`why.end.${stopped}`) }]
}
