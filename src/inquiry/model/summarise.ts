import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'
import { guardDraft } from '../../guard/guard-draft.ts'
import type { TaskAnswer } from '../../llm/tasks/index.ts'
import { allowedFor } from './allowed-for.ts'
import { drafted } from './drafted.ts'
import { findingFor } from './handed-over.ts'
import { claimOf } from './word-probe.ts'

const mostFindings = 5
const mostClaims = 8
const longestTitle = 80
const longest = 600
const sentences = 5

/**
 * What the thread came to so far, in a few sentences for whoever was not there, shown sentence by sentence while they are written;
 * nothing without a model or before any finding.
 */
export async function summarise(context: TurnContext): Promise<readonly DraftNode[]> {
  const { state, tools, evidence } = context
  const findings = state.findings.flatMap((id) => evidence.findings[id] ?? []).slice(0, mostFindings)
  if (findings.length === 0) return []
  const claims = state.why.nodes.slice(0, mostClaims).map((node) => ({
    claim: claimOf(context, node),
    label: node.label,
    status: node.status,
  }))
  const input = {
    language: state.language,
    question: state.brief.question?.words ?? '',
    step: state.step,
    findings: findings.map((finding) => findingFor(finding, context)),
    claims,
    statement: state.insight?.statement || null,
    actions: (state.insight?.actions ?? []).map(({ what }) => what.words),
  }
  const readings = findings.flatMap((finding) =>
    finding.readings.flatMap((id) => evidence.readings[id] ?? []),
  )
  const allowed = allowedFor(context, input, {
    evidence: {
      readings: Object.fromEntries(readings.map((reading) => [reading.id, reading])),
      findings: Object.fromEntries(findings.map((finding) => [finding.id, finding])),
      statements: {},
    },
    refs: new Set(input.findings.flatMap(({ figures }) => figures.map(({ ref }) => ref))),
    quotable: [input.question, ...claims.map(({ claim }) => claim), ...input.actions],
    claims: 'facts',
    longest,
    sentences,
  })
  let shown: string | null = null
  const show = (text: string) => {
    const stands = guardDraft(finished(text), allowed).text
    if (stands === null || stands === shown) return
    shown = stands
    tools.working({ draft: stands })
  }
  const judge = ({ title, summary }: TaskAnswer<'title_and_summary'>) => {
    const head = guardDraft(title, { ...allowed, claims: 'ideas', longest: longestTitle, sentences: 1 })
    const body = guardDraft(summary, allowed)
    const rejections = [...head.rejections, ...body.rejections]
    return { kept: body.text === null ? null : { title: head.text, summary: body.text }, rejections }
  }
  const kept = await drafted(tools, 'title_and_summary', input, judge, show)
  if (kept === null) return []
  const summary = { draft: kept.summary }
  if (kept.title === null) return [prose('model.summary', { summary })]
  return [prose('model.summary_titled', { summary, title: { draft: kept.title } })]
}

/** The sentences that are whole already; a placeholder that is not closed yet has no blank after its dots. */
function finished(text: string): string {
  return /^[\s\S]*[.!?…](?=\s)/u.exec(text)?.[0] ?? ''
}
