import type { Draft, DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'
import type { Insight } from '../../insights/insight.ts'
import { checklistNode, confidenceSaid } from './checklist-node.ts'
import { actionFacts, claimNodes, monitorFacts } from './insight-card.ts'
import { quoteNode } from './quote-node.ts'

/**
 * A saved insight as it closes its conversation, short enough for a phone: the claim, one customer for it and one against,
 * its actions, what the checklist still asks. Tree, figures and passed criteria are a word away.
 */
export function closingCard(context: TurnContext, insight: Insight): Draft {
  const open = insight.judgements.filter(({ state }) => state !== 'pass').map(({ criterion }) => criterion)
  return [
    ...claimNodes(context, insight),
    ...voices(context, insight),
    ...insight.actions.map((action): DraftNode => ({ type: 'facts', facts: actionFacts(action) })),
    ...monitorFacts(insight),
    checklistNode(insight, open, context.evidence),
    { type: 'prose', text: confidenceSaid(insight) },
    prose('card.more'),
  ]
}

function voices({ evidence, tools, state }: TurnContext, { links }: Insight): readonly DraftNode[] {
  return (['supports', 'contradicts'] as const).flatMap((relation) => {
    const quote = links
      .filter((link) => link.relation === relation)
      .flatMap((link) => evidence.quotes[link.evidence] ?? [])[0]
    return quote === undefined ? [] : [quoteNode(quote, tools.catalog, state.language)]
  })
}
