import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { prose, say } from '../../conversation/write.ts'
import { guardDraft } from '../../guard/guard-draft.ts'
import { isSigned } from '../../insights/assess.ts'
import { criteria } from '../../insights/criteria/index.ts'
import type { Insight, Judgement } from '../../insights/insight.ts'
import { phrase } from '../../locales/locale.ts'
import { allowedFor } from './allowed-for.ts'
import { drafted } from './drafted.ts'
import { findingFor, quotesFor } from './handed-over.ts'

/** As many as a person reads before signing. */
const mostOpinions = 2
const longest = 280
const sentences = 2

/**
 * What a model thinks of the criteria that wait for a person and did not `before`, said as its opinion. The judgements are not touched: an opinion
 * passes nothing and signs nothing. Nothing without a model.
 */
export async function opinions(
  context: TurnContext,
  insight: Insight,
  before: Insight | null = null,
): Promise<readonly DraftNode[]> {
  const waited = before?.judgements
    .filter(({ state }) => state === 'person')
    .map(({ criterion }) => criterion)
  const waiting = insight.judgements.filter(
    ({ criterion, state }) =>
      state === 'person' && !isSigned(insight, criterion) && waited?.includes(criterion) !== true,
  )
  const told: DraftNode[] = []
  for (const judgement of waiting.slice(0, mostOpinions)) {
    const opinion = await opinionOn(context, insight, judgement)
    if (opinion !== null) told.push(opinion)
  }
  return told
}

async function opinionOn(
  context: TurnContext,
  insight: Insight,
  { criterion: id }: Judgement,
): Promise<DraftNode | null> {
  const { state, tools, evidence } = context
  const criterion = criteria.find((one) => one.id === id)
  if (criterion === undefined) return null
  const quotes = insight.quotes.flatMap((quote) => evidence.quotes[quote] ?? [])
  const findings = insight.findings.flatMap((finding) => evidence.findings[finding] ?? [])
  const claims = [insight.motivation, insight.tension, insight.behaviour, ...insight.rivals]
  const input = {
    language: state.language,
    criterion: `${id}: ${phrase(state.language, criterion.label)}`,
    rule: phrase(state.language, criterion.asks),
    statement: insight.statement,
    claims: claims.flatMap((words) => words?.words ?? []),
    findings: findings.map((finding) => findingFor(finding, context)),
    quotes: quotesFor(quotes),
  }
  const allowed = allowedFor(context, input, {
    quotable: [insight.statement, ...input.claims, ...quotes.map(({ text }) => text)],
    claims: 'ideas',
    longest,
    sentences,
  })
  const kept = await drafted(tools, 'criterion_opinion', input, (answer) => {
    const { text, rejections } = guardDraft(answer.reason, allowed)
    return { kept: text === null ? null : { opinion: answer.opinion, reason: text }, rejections }
  })
  if (kept === null) return null
  return prose('model.opinion', {
    criterion: { name: id },
    opinion: say(`model.opinion.${kept.opinion}`),
    reason: { draft: kept.reason },
  })
}
