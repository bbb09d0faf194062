import type { Insight } from '../insights/insight.ts'
import type { VerdictRecord } from '../insights/verdict-record.ts'

/** Ids of every record that an insight speaks of. */
export function recordsOf(insight: Insight): readonly string[] {
  const words = [
    insight.question,
    insight.decision,
    insight.behaviour,
    insight.emotion,
    insight.want,
    insight.motivation,
    insight.tension,
    insight.soWhat,
    insight.notFor,
    insight.touchpoint,
    insight.earlySign,
    insight.origin,
    insight.since,
    insight.surprise,
    insight.translated,
    ...insight.reviews.map((review) => review.comment),
    ...insight.beliefs,
    ...insight.rivals,
    ...insight.actions.flatMap((action) => [action.what, action.owner]),
  ].flatMap((kept) => (kept === null ? [] : [kept.statement]))
  const planned = insight.actions.flatMap((action) => [
    action.baseline,
    action.testPlan,
    action.due?.statement ?? null,
    action.target?.statement ?? null,
    action.effort?.statement ?? null,
    action.rice,
    action.guardrail,
    action.outcome?.finding ?? null,
  ])
  return [
    ...words,
    ...planned.filter((id) => id !== null),
    insight.observation,
    ...(insight.forecast === null ? [] : [insight.forecast]),
    ...insight.findings,
    ...insight.rivalFindings,
    ...insight.readings,
    ...insight.quotes,
    ...insight.links.map((link) => link.evidence),
  ]
}

/** Ids of every record that a look at an insight speaks of. */
export function recordsOfLook({ was, now, readings }: VerdictRecord): readonly string[] {
  return [was, ...(now === null ? [] : [now]), ...readings]
}
