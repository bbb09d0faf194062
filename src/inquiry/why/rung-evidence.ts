import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { say } from '../../conversation/write.ts'
import type { Link } from '../../evidence/link.ts'
import type { WhyNode } from '../../evidence/why-tree.ts'
import type { Said } from '../../locales/said.ts'
import { findingSaid } from '../said/finding-said.ts'

type Item = Omit<Extract<DraftNode, { type: 'outline' }>['items'][number], 'depth'>

/** Pieces of evidence of each side that are shown under a claim. */
const shown = 2

/** The evidence under a claim, for it first: figures and customers' words, each with its side. */
export function rungEvidence(context: TurnContext, { links, claim, rival }: WhyNode): readonly Item[] {
  return (['supports', 'contradicts'] as const).flatMap((relation) =>
    links
      .filter((link) => link.relation === relation && link.evidence !== claim.finding)
      .flatMap((link) => itemOf(context, link, rival))
      .slice(0, shown),
  )
}

function itemOf(
  { evidence, tools, state }: TurnContext,
  { evidence: id, relation }: Link,
  rival: WhyNode['rival'],
): readonly Item[] {
  const item = (label: 'data' | 'quote', text: Said): Item => ({
    label: say(`why.side.${relation}`, { label: say(`why.label.${label}`) }),
    text,
  })
  const quote = evidence.quotes[id]
  if (quote !== undefined)
    return [item('quote', say('why.quoted', { words: { words: quote.text, from: quote.id } }))]
  const finding = evidence.findings[id]
  // How many customers speak for a claim is said where it is found; here their words stand for it.
  if (finding === undefined || finding.kind === 'quotes') return []
  const said = findingSaid(finding, tools.catalog, state.language)
  return [item('data', rival === 'segment' ? { all: [say('why.outside'), said] } : said)]
}
