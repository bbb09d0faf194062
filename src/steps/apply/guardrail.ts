import type { TurnContext } from '../../conversation/step.ts'
import type { Reading } from '../../evidence/reading.ts'
import { periodOf } from '../../inquiry/period.ts'
import { filtersOf, readLevel } from '../../inquiry/sides.ts'
import { type Subject, subjectOf } from '../../inquiry/subject.ts'
import type { MetricInfo } from '../../metrics/catalog.ts'
import { guardrailPlace } from '../../understanding/guardrail-names.ts'

/** A figure that must not get worse while another is pushed, as it is now; null where the source has none. */
export async function readGuardrail(context: TurnContext, pushed: string): Promise<Reading | null> {
  const { state, tools } = context
  const subject = subjectOf(state.brief, tools.catalog)
  if (subject === null) return null
  const [metric] = tools.catalog.metrics
    .filter((info) => info.source === subject.metric.source && info.name !== pushed && placeOf(info) >= 0)
    .sort((a, b) => placeOf(a) - placeOf(b))
  if (metric === undefined) return null
  const model = tools.catalog.models.find(
    (info) => info.source === metric.source && info.name === metric.model,
  )
  const watched: Subject = { ...subject, metric, model }
  const own = metric.model === subject.metric.model && subject.segment !== null
  return readLevel(tools, watched, {
    period: periodOf(watched, null)?.present ?? null,
    where: own ? filtersOf(state.brief, subject.segment) : [],
  })
}

function placeOf({ name, label, synonyms }: MetricInfo): number {
  return guardrailPlace([name, label.en, ...synonyms])
}
