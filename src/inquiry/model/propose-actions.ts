import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { say } from '../../conversation/write.ts'
import { guardDraft } from '../../guard/guard-draft.ts'
import type { Rejection } from '../../guard/rejection.ts'
import type { Insight } from '../../insights/insight.ts'
import type { Said } from '../../locales/said.ts'
import { allowedFor } from './allowed-for.ts'
import { drafted } from './drafted.ts'
import { metricsFor } from './handed-over.ts'

const mostActions = 3
const longest = 140

/** Actions that a model thinks of, to take one and go on from there; who, by when and how far stay the team's to say. */
export async function proposeActions(context: TurnContext, insight: Insight): Promise<readonly DraftNode[]> {
  const { state, tools } = context
  const input = {
    language: state.language,
    statement: insight.statement,
    cause: insight.motivation?.words ?? null,
    segment: insight.segment?.label ?? null,
    decision: insight.decision?.words ?? null,
    metrics: metricsFor(tools.catalog, state.language, 'names').filter(({ id }) =>
      id.endsWith(`.${insight.metric}`),
    ),
    taken: insight.actions.map(({ what }) => what.words),
  }
  const allowed = allowedFor(context, input, { claims: 'ideas', longest, sentences: 1 })
  const kept = await drafted(tools, 'suggest_actions', input, (answer) => {
    const rejections: Rejection[] = []
    const ideas = answer.actions.flatMap(({ what, test }) => {
      const action = guardDraft(what, allowed)
      const tried = guardDraft(test, allowed)
      rejections.push(...action.rejections, ...tried.rejections)
      return action.text === null ? [] : [{ label: { draft: action.text }, test: tried.text }]
    })
    return { kept: ideas.length === 0 ? null : ideas.slice(0, mostActions), rejections }
  })
  if (kept === null) return []
  const options = kept.map(({ label, test }, place) => ({
    id: `idea_${place + 1}`,
    label,
    ...(test === null ? {} : { hint: testSaid({ draft: test }) }),
  }))
  return [{ type: 'choice', id: 'suggested', label: say('model.actions'), many: false, options }]
}

function testSaid(test: Said): Said {
  return say('model.action_test', { test })
}
