import { differenceOf } from '../../analysis/comparison/difference.ts'
import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { notice, prose } from '../../conversation/write.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Action } from '../../insights/insight.ts'
import { metricQuerySchema, type TimeRange } from '../../metrics/query.ts'
import { sampleFrom } from './sample-from.ts'

export interface Guarded {
  readonly readings: readonly Reading[]
  readonly told: readonly DraftNode[]
}

/** The figure that was not to get worse, over the days of an action against before: worse, kept, or not to be told. */
export async function checkGuardrail(
  { tools, state, evidence }: TurnContext,
  action: Action,
  period: TimeRange | null,
): Promise<Guarded> {
  const before = action.guardrail === null ? undefined : evidence.readings[action.guardrail]
  const metric = tools.catalog.metrics.find(
    (info) => info.source === before?.source && info.name === before.metric,
  )
  const query = metricQuerySchema.safeParse(before?.query)
  if (before === undefined || metric === undefined || !query.success || period === null)
    return { readings: [], told: [] }
  const [since] = await tools.query({ ...query.data, timeRange: period })
  if (since === undefined) return { readings: [], told: [] }
  const name = { metric: { name: metric.label[state.language] } }
  const [first, second] = [sampleFrom(since, metric), sampleFrom(before, metric)]
  const result = first === null || second === null ? null : differenceOf(first, second)
  if (result === null || result.kind === 'cannot_tell')
    return { readings: [since], told: [prose('due.guardrail.cannot_tell', name)] }
  const figures = {
    ...name,
    before: { ref: `${before.id}.0.value` },
    now: { ref: `${since.id}.0.value` },
  }
  const worse = metric.favorable === 'down' ? result.low > 0 : result.high < 0
  if (metric.favorable === 'none' || !worse)
    return { readings: [since], told: [prose('due.guardrail.kept', figures)] }
  return { readings: [since], told: [notice('warning', 'due.guardrail.worse', figures)] }
}
