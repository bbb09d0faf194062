import type { TurnContext } from '../../conversation/step.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Action, Insight } from '../../insights/insight.ts'
import { targetValue } from '../../insights/target-value.ts'

/** How sure a level of confidence is, by the usual scale (McBride 2018, Intercom). */
const sure = { low: 0.5, medium: 0.8, high: 1 } as const

/**
 * What an action may bring for its effort (RICE, McBride 2018): reach is the cases of the segment that were measured, impact the
 * relative change aimed at, confidence that of the insight, effort the working days that a person named. No score without
 * them; null without a baseline or a target.
 *
 * Example: 4,000 cases, from 10 % to 12 % (a fifth more), confidence a half, 5 days: 4,000 × 0.2 × 0.5 ÷ 5 = 80.
 */
export function riceOf(context: TurnContext, insight: Insight, action: Action): Finding | null {
  const { tools, evidence } = context
  const baseline = action.baseline === null ? undefined : evidence.readings[action.baseline]
  const [row] = baseline?.rows ?? []
  if (baseline === undefined || row?.value == null || row.value === 0 || action.target === null) return null
  const relative = (targetValue(action.target, row.value) - row.value) / Math.abs(row.value)
  const share = sure[insight.confidence.level]
  const score = action.effort === null ? null : (row.n * Math.abs(relative) * share) / action.effort.days
  return {
    id: tools.id('fd'),
    workspace: tools.workspace,
    kind: 'rice',
    metric: `${baseline.source}.${baseline.metric}`,
    names: {},
    stats: { n_reach: row.n, relative, share, ...(score === null ? {} : { score }) },
    dates: {},
    readings: [baseline.id],
    testedWith: 1,
    kept: true,
    flags: action.effort === null ? [] : ['estimated_effort'],
  }
}

/** Actions in the order of their score, the highest first; those without one last, as they came. */
export function inOrderOfScore(context: TurnContext, actions: readonly Action[]): readonly Action[] {
  const score = ({ rice }: Action) =>
    (rice === null ? undefined : context.evidence.findings[rice]?.stats.score) ?? Number.NEGATIVE_INFINITY
  return actions.toSorted((a, b) => score(b) - score(a))
}
