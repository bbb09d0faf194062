import { mergeRecords } from '../../conversation/decide.ts'
import type { ThreadState } from '../../conversation/state.ts'
import { noRecords, type Records, type TurnContext } from '../../conversation/step.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Link } from '../../evidence/link.ts'
import { type WhyNode, whyNode } from '../../evidence/why-tree.ts'
import { offerRivals } from '../../inquiry/why/offer-rivals.ts'
import type { Rival } from '../../inquiry/why/rival.ts'

export interface Planted {
  readonly state: ThreadState
  /** Other readings that the data makes likely, newly looked up. */
  readonly rivals: readonly Rival[]
  readonly records: Records
}

/**
 * The tree's first rungs: what was observed, and under it at least two branches where the data has them: what the team
 * believes, and the rivals that the data makes likely.
 */
export async function plantTree(context: TurnContext): Promise<Planted> {
  const { state, tools } = context
  const observed = observedIn(context)
  if (state.why.nodes.length > 0 || observed === null) return { state, rivals: [], records: noRecords }
  const root = whyNode({
    id: tools.id('wn'),
    parent: null,
    label: 'data',
    claim: { finding: observed },
    status: 'supported',
  })
  const beliefs = state.brief.beliefs.map(({ statement }) =>
    whyNode({
      id: tools.id('wn'),
      parent: root.id,
      label: 'belief',
      claim: { statement },
      rung: 'attribute',
    }),
  )
  const rivals = (await offerRivals(context)).filter(({ claim }) => claim.id !== observed)
  const heads = rivals.map((rival) => branch(rival, root.id, tools.id('wn')))
  return {
    rivals,
    state: { ...state, why: { nodes: [root, ...beliefs, ...heads] } },
    records: rivals.reduce(
      (records, { findings, readings, quotes, against }) =>
        mergeRecords(records, { findings, readings, quotes: [...quotes, ...against] }),
      noRecords,
    ),
  }
}

/** What the question is about: the first fact, or where that says nothing, the first finding that does. */
function observedIn({ state, evidence }: TurnContext): string | null {
  const first = state.observed === null ? undefined : evidence.findings[state.observed]
  if (first !== undefined && tells(first)) return first.id
  const telling = state.findings.find((id) => {
    const finding = evidence.findings[id]
    return finding?.kept === true && ['change', 'contrast', 'shift'].includes(finding.kind)
  })
  return telling ?? first?.id ?? state.findings[0] ?? null
}

/** A gap that can be chance is nothing to ask why of. */
function tells({ kind, kept }: Finding): boolean {
  return kind === 'contrast' ? kept : kind !== 'cannot_tell' && kind !== 'no_change'
}

const statuses = { supports: 'supported', contradicts: 'contradicted', unclear: 'open' } as const

function branch(
  { kind, claim, fact, verdict, quotes, against, emotions }: Rival,
  parent: string,
  id: string,
): WhyNode {
  const link = (evidence: string, relation: Link['relation']): Link => ({ evidence, claim: id, relation })
  const links = [
    ...(fact === null || verdict === 'unclear' ? [] : [link(fact.id, verdict)]),
    ...quotes.map((quote) => link(quote.id, 'supports')),
    ...against.map((quote) => link(quote.id, 'contradicts')),
  ]
  return whyNode({
    id,
    parent,
    label: kind === 'voice' ? 'quote' : 'data',
    claim: { finding: claim.id },
    rival: kind,
    rung: kind === 'voice' ? 'attribute' : null,
    status: statuses[verdict],
    emotions: [...emotions],
    links,
  })
}
