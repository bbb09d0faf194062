import { addDays } from '../../analysis/series/periods.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { changeOverTime } from '../change/change-over-time.ts'
import { subjectOf } from '../subject.ts'
import { type Rival, rivalOf } from './rival.ts'
import { periodAround, turningDay } from './turning-day.ts'

/** A year of whole weeks, so that weekdays match. */
const yearBack = -364
/** So large a part of this year's step explains it. */
const alike = 0.5

/**
 * Whether it is the season: the same weeks of the year before moved the same way, by at least half as much. Null where the
 * figure did not move on a day or the data does not reach back over it.
 */
export async function seasonRival(context: TurnContext): Promise<Rival | null> {
  const { state, tools, evidence } = context
  const day = turningDay(context)
  const subject = subjectOf(state.brief, tools.catalog)
  if (day === null || subject === null) return null
  const back = ({ from, to }: { from: string; to: string }) => ({
    from: addDays(from, yearBack),
    to: addDays(to, yearBack),
  })
  const lastYear = { since: addDays(day.since, yearBack), before: back(day.before), after: back(day.after) }
  const period = periodAround(lastYear, subject.metric, tools.catalog.models)
  const change = period === null ? null : await changeOverTime(tools, state.brief, subject, period)
  if (change === null || change.finding.kind === 'cannot_tell') return null
  const now = state.findings
    .flatMap((id) => evidence.findings[id] ?? [])
    .find(({ kind, dates }) => kind === 'shift' && dates.since === day.since)
  const step = now?.stats.relative ?? 0
  const then = change.finding.kept ? (change.finding.stats.relative ?? 0) : 0
  const verdict = then * step > 0 && Math.abs(then) >= alike * Math.abs(step) ? 'supports' : 'contradicts'
  return rivalOf('season', change.finding, verdict, {
    findings: [change.finding],
    readings: change.records,
  })
}
