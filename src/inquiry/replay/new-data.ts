import type { TurnContext } from '../../conversation/step.ts'
import type { Insight } from '../../insights/insight.ts'
import { lastTold } from '../change/last-told.ts'
import { subjectOf } from '../subject.ts'

/**
 * Whether the source tells of days that the last look at an insight, or its observation, did not see. Data without time, a metric
 * that is gone and a look that saw nothing count as new: only a look can tell.
 */
export function hasNewData({ state, tools, evidence }: TurnContext, insight: Insight): boolean {
  const subject = subjectOf(state.brief, tools.catalog)
  const last = subject?.model === undefined ? undefined : lastTold(subject.model, subject.metric)
  if (last === undefined) return subject === null || insight.verdict === null
  const seen = insight.verdict?.readings ?? evidence.findings[insight.observation]?.readings ?? []
  const ends = seen.flatMap((id) => evidence.readings[id]?.period?.to ?? [])
  const end = ends.sort().at(-1)
  return end === undefined || last > end
}
