import type { TurnContext } from '../../conversation/step.ts'
import { asDraft } from '../../evidence/as-draft.ts'
import type { WhyNode } from '../../evidence/why-tree.ts'
import { guardQuestion } from '../../guard/guard-question.ts'
import type { Said } from '../../locales/said.ts'
import { findingSaid } from '../said/finding-said.ts'
import { branchOf, headOf } from '../why/branches.ts'
import { allowedFor } from './allowed-for.ts'
import { drafted } from './drafted.ts'
import { quotesFor } from './handed-over.ts'

const longest = 240
const sentences = 2
const mostQuotes = 4

/** A probe in words that fit the talk, on the claim that it is asked about; null without a model. */
export async function wordProbe(context: TurnContext, probe: string): Promise<Said | null> {
  const { state, tools, evidence } = context
  const node = state.why.nodes.find(({ id }) => id === state.why.at)
  if (node === undefined) return null
  const head = headOf(state.why, node.id)
  const branch = head === null ? [node] : branchOf(state.why, head)
  const claims = branch.map((one) => ({ claim: claimOf(context, one), label: one.label, status: one.status }))
  const quotes = branch
    .flatMap(({ links }) => links.flatMap((link) => evidence.quotes[link.evidence] ?? []))
    .slice(0, mostQuotes)
  const input = {
    language: state.language,
    question: state.brief.question?.words ?? '',
    claim: claimOf(context, node),
    branch: claims,
    asked: [],
    open: [probe],
    findings: [],
    quotes: quotesFor(quotes),
  }
  const allowed = allowedFor(context, input, {
    quotable: [input.claim, ...quotes.map(({ text }) => text)],
    claims: 'ideas',
    longest,
    sentences,
  })
  const text = await drafted(tools, 'next_probe', input, ({ probe: chosen, question }) => {
    if (chosen !== probe) return { kept: null, rejections: [{ reason: 'unknown_choice', found: chosen }] }
    const { text: kept, rejections } = guardQuestion(question, allowed)
    return { kept, rejections }
  })
  return text === null ? null : { draft: text }
}

/** A person's words, or what a finding says without its figures. */
export function claimOf({ evidence, tools, state }: TurnContext, { claim }: WhyNode): string {
  const statement = evidence.statements[claim.statement ?? '']
  if (statement !== undefined) return statement.words
  const finding = evidence.findings[claim.finding ?? '']
  if (finding === undefined) return ''
  return asDraft(findingSaid(finding, tools.catalog, state.language), state.language).replace(
    /\{\{[^}]*\}\}/gu,
    '…',
  )
}
