import type { Draft, DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { inlineName, prose } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import { guardDraft } from '../../guard/guard-draft.ts'
import type { Rejection } from '../../guard/rejection.ts'
import { isNearCopy } from '../../insights/near-copy.ts'
import { allowedFor } from './allowed-for.ts'
import { drafted } from './drafted.ts'
import { dimensionsFor, findingFor, metricId, metricsFor } from './handed-over.ts'

const mostRivals = 2
const longest = 200
/** From this share of common words on, it is what the team believes already. */
const same = 0.75

/**
 * Other explanations that a model thinks of, each with the fact that would tell it apart and whether there is a figure for that.
 * They are ideas and hang on no tree until a person says one of them; nothing without a model.
 */
export async function proposeRivals(context: TurnContext, findings: readonly Finding[]): Promise<Draft> {
  const { state, tools } = context
  const { brief, language } = state
  const claim = brief.beliefs.map(({ words }) => words).join('; ')
  const input = {
    language,
    question: brief.question?.words ?? '',
    claim,
    findings: findings.map((finding) => findingFor(finding, context)),
    metrics: metricsFor(tools.catalog, language, 'names'),
    dimensions: dimensionsFor(tools.catalog, language, 'names'),
  }
  const allowed = allowedFor(context, input, { claims: 'ideas', longest, sentences: 1 })
  const kept = await drafted(tools, 'rivals', input, (answer) => {
    const rejections: Rejection[] = []
    const told: DraftNode[][] = []
    for (const rival of answer.rivals) {
      const idea = guardDraft(rival.claim, allowed)
      const fact = guardDraft(rival.fact, allowed)
      rejections.push(...idea.rejections, ...fact.rejections)
      if (idea.text === null || fact.text === null || isNearCopy(claim, idea.text, same)) continue
      const metric = tools.catalog.metrics.find((info) => metricId(info) === rival.metric)
      const params = { idea: { draft: idea.text }, fact: { draft: fact.text } }
      told.push([
        metric === undefined
          ? prose('model.rival', params)
          : prose('model.rival_with', { ...params, metric: inlineName(metric.label, language) }),
      ])
    }
    return { kept: told.length === 0 ? null : told.slice(0, mostRivals), rejections }
  })
  return kept === null ? [] : [prose('model.rivals'), ...kept.flat()]
}
