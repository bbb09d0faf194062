import { nextRun } from '../support/schedule.ts'
import { instantAt } from '../support/zoned.ts'
import { dayMs, everyDays, lastLook, quietDays, slackMs, watchedIn } from './due.ts'
import { actionReminder, reviewReminder } from './reminders.ts'
import type { ThreadState } from './state.ts'

/** When a day's work begins for those who are told of it. */
const morning = '08:00'

/**
 * The instant at which a thread is to be looked at again because something may be due then (`dueIn`), ISO; it lies in the past
 * where something is due already, and is null where nothing will ever be. Days count from the morning in the zone.
 */
export function nextDue(
  state: ThreadState,
  at: { readonly updatedAt: string; readonly timeZone: string },
): string | null {
  const inMorning = (day: string) => instantAt(day, morning, at.timeZone)
  const after = (instant: string) => morningAfter(instant, at.timeZone)
  const moments = watchedIn(state).flatMap(({ insight }) => {
    const { monitor } = insight
    const last = lastLook(state, insight)
    const looks =
      monitor === null || last === null
        ? []
        : [after(shifted(last, everyDays[monitor.every] * dayMs - slackMs)), inMorning(monitor.reviewOn)]
    const actions = insight.actions.flatMap((action) => {
      const { due, testPlan, outcome } = action
      const reminder = actionReminder(action)
      const reminds = reminder !== null && !state.reminded.includes(reminder.key) && !state.muted
      return [
        ...(due !== null && testPlan !== null && outcome === null ? [inMorning(due.date)] : []),
        // People who spoke since know of it.
        ...(reminds && at.updatedAt.slice(0, 10) < reminder.on ? [inMorning(reminder.on)] : []),
      ]
    })
    const review = state.muted ? null : reviewReminder(insight, state.reminded)
    return [...looks, ...actions, ...(review === null ? [] : [after(review.from)])]
  })
  const waits = state.status === 'open' && state.pending !== null && !state.muted && !state.nudged
  const nudge = waits ? [after(shifted(at.updatedAt, quietDays * dayMs))] : []
  const digest = state.digest === null ? [] : [nextRun(state.digest.schedule, state.digest.since)]
  return [...moments, ...nudge, ...digest].sort()[0] ?? null
}

/** The first morning of a zone that is not before an instant. */
export function morningAfter(instant: string, timeZone: string): string {
  const zoned = { every: 'day', weekday: 1, monthDay: 1, at: morning, timeZone } as const
  return nextRun(zoned, shifted(instant, -1))
}

function shifted(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString()
}
