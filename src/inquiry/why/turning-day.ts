import { addDays, daysIn } from '../../analysis/series/periods.ts'
import type { TurnContext } from '../../conversation/step.ts'
import type { MetricInfo } from '../../metrics/catalog.ts'
import type { TimeRange } from '../../metrics/query.ts'
import { lastTold } from '../change/last-told.ts'
import type { Period } from '../period.ts'

/** The days before and since the subject's figure moved to another level. */
export interface TurningDay {
  readonly since: string
  readonly before: TimeRange
  readonly after: TimeRange
}

/**
 * The day since which the figure in question stands at another level, told of by step 3, with as many days on either side
 * as there are on the shorter one; null where it did not move.
 */
export function turningDay({ state, evidence }: TurnContext): TurningDay | null {
  const { metric } = state.brief
  const name = metric === null ? null : `${metric.source}.${metric.name}`
  const shift = state.findings
    .flatMap((id) => evidence.findings[id] ?? [])
    .find((finding) => finding.kind === 'shift' && finding.metric === name && finding.kept)
  const { since, from, to } = shift?.dates ?? {}
  if (since === undefined || from === undefined || to === undefined || from >= since) return null
  const whole = { before: { from, to: addDays(since, -1) }, after: { from: since, to } }
  // Whole weeks, so that both sides hold every weekday alike.
  const weeks = Math.floor(Math.min(daysIn(whole.before), daysIn(whole.after)) / 7)
  if (weeks < 1) return { since, ...whole }
  return {
    since,
    before: { from: addDays(since, -7 * weeks), to: whole.before.to },
    after: { from: since, to: addDays(since, 7 * weeks - 1) },
  }
}

/** The period to compare a metric over around that day; null where its own data does not reach over it. */
export function periodAround(
  day: TurningDay,
  metric: MetricInfo,
  models: TurnContext['tools']['catalog']['models'],
): Period | null {
  const model = models.find((info) => info.source === metric.source && info.name === metric.model)
  const last = model === undefined ? undefined : lastTold(model, metric)
  if (model?.time === undefined || last === undefined) return null
  if (model.time.range.from > day.before.from || last <= day.since) return null
  const [to = last] = [last, day.after.to].toSorted()
  return {
    present: { from: day.after.from, to },
    earlier: day.before,
    leftOut: null,
    youngerThan: null,
    outside: null,
  }
}
