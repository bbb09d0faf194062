import type { Draft, DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { prose, say } from '../../conversation/write.ts'
import type { Quote } from '../../evidence/quote.ts'
import { findingSaid } from '../../inquiry/said/finding-said.ts'
import { quoteNode } from '../../inquiry/shown/quote-node.ts'
import { emotionList } from '../../inquiry/why/emotion-said.ts'
import { riseSaid } from '../../inquiry/why/evidence-said.ts'
import type { Rival } from '../../inquiry/why/rival.ts'
import type { Said } from '../../locales/said.ts'

/** The other readings, each with the fact that separates it and what the look-up showed; those set aside in a line each. */
export function tellRivals(context: TurnContext, rivals: readonly Rival[]): Draft {
  const standing = rivals.filter(({ verdict }) => verdict !== 'contradicts')
  const aside = rivals.filter(({ verdict }) => verdict === 'contradicts')
  const believed = context.state.brief.beliefs.length > 0
  const nodes: readonly DraftNode[] = [
    ...standing.flatMap((rival) => told(context, rival)),
    ...(aside.length === 0 ? [] : [prose('why.aside'), ...aside.map((rival) => setAside(context, rival))]),
  ]
  if (nodes.length === 0) return []
  return [prose(believed ? 'why.rivals' : 'why.rivals_first'), ...nodes]
}

function told(context: TurnContext, rival: Rival): readonly DraftNode[] {
  const { tools, state } = context
  const { kind, claim, fact, verdict, quotes, against, emotions } = rival
  const quote = (one: Quote) => quoteNode(one, tools.catalog, state.language)
  const finding = findingSaid(claim, tools.catalog, state.language)
  const shown = kind === 'price' ? [priceMoved(rival)] : factSaid(context, rival)
  return [
    { type: 'prose', text: { all: [say(`why.rival.${kind}`), finding] } },
    ...quotes.map(quote),
    ...(against.length === 0 ? [] : [prose('why.found.other_voice'), ...against.map(quote)]),
    {
      type: 'prose',
      text:
        fact === null
          ? { all: [say(`why.fact.${kind}`), say('why.fact_missing')] }
          : { all: [say(`why.fact.${kind}`), ...shown, say(`why.fact_${verdict}`)] },
    },
    ...(emotions.length === 0 ? [] : [prose('why.found.emotions', { emotions: emotionList(emotions) })]),
  ]
}

/** The fact itself, where it is another than the finding that was just told. */
function factSaid({ tools, state }: TurnContext, { kind, claim, fact }: Rival): readonly Said[] {
  if (fact === null || fact.id === claim.id) return []
  return [kind === 'voice' ? riseSaid(fact.id) : findingSaid(fact, tools.catalog, state.language)]
}

/** Whether the price itself moved; the finding says by how much. */
function priceMoved({ verdict }: Rival): Said {
  return say(`why.price_moved.${verdict === 'supports' ? 'supports' : 'unclear'}`)
}

function setAside(context: TurnContext, rival: Rival): DraftNode {
  const { tools, state } = context
  const finding = findingSaid(rival.claim, tools.catalog, state.language)
  const fact = factSaid(context, rival)
  const shown = fact.length === 0 ? [finding] : fact
  return { type: 'prose', text: { all: [say(`why.not.${rival.kind}`), ...shown] } }
}
