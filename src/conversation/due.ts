import type { Insight } from '../insights/insight.ts'
import { nextRun } from '../support/schedule.ts'
import { actionReminder, reviewReminder } from './reminders.ts'
import type { Brief, ThreadState } from './state.ts'

/** Something that is to be done in a thread although nobody wrote. */
export type Due =
  | { readonly what: 'prediction'; readonly insight: Insight; readonly brief: Brief; readonly action: string }
  | { readonly what: 'replay'; readonly insight: Insight; readonly brief: Brief; readonly review: boolean }
  | { readonly what: 'action'; readonly insight: Insight; readonly action: string; readonly key: string }
  | { readonly what: 'review'; readonly insight: Insight; readonly key: string }
  | { readonly what: 'digest' }
  | { readonly what: 'nudge' }

export interface DueAt {
  readonly now: string
  readonly today: string
  /** When anything was said in the thread the last time. */
  readonly updatedAt: string
  /** A source has data that a look which was left out waited for. */
  readonly newData?: boolean
}

/** Days between two looks of a monitor. */
export const everyDays = { day: 1, week: 7, month: 30 } as const
/** A thread is quiet when its question has waited for so many days. */
export const quietDays = 3
export const dayMs = 86_400_000
/** A look may come so much early, so that it comes in the morning though it was asked for in the afternoon. */
export const slackMs = dayMs / 2

/**
 * What is due in a thread: predictions whose day has come and that were not scored, insights to be read again by their monitor or
 * their review day, reminders, its digest, and one reminder of a question that has waited for three days. A muted thread is not
 * reminded.
 */
export function dueIn(state: ThreadState, at: DueAt): readonly Due[] {
  const watched = watchedIn(state)
  const predictions = watched.flatMap(({ insight, brief }): readonly Due[] =>
    insight.actions
      .filter(
        ({ due, testPlan, outcome }) =>
          due !== null && due.date <= at.today && testPlan !== null && outcome === null,
      )
      .map(({ id }) => ({ what: 'prediction', insight, brief, action: id })),
  )
  const replays = watched.flatMap(({ insight, brief }): readonly Due[] => {
    const review = insight.monitor !== null && insight.monitor.reviewOn <= at.today
    const waited = at.newData === true && state.owed[insight.id] !== undefined
    return review || waited || comesRound(state, insight, at.now)
      ? [{ what: 'replay', insight, brief, review }]
      : []
  })
  const reminders = state.muted ? [] : watched.flatMap(({ insight }) => remindersOf(state, insight, at))
  const digest = state.digest !== null && nextRun(state.digest.schedule, state.digest.since) <= at.now
  return [
    ...replays,
    ...predictions,
    ...reminders,
    ...(digest ? [{ what: 'digest' } as const] : []),
    ...(isQuiet(state, at) ? [{ what: 'nudge' } as const] : []),
  ]
}

/** The thread's insight, and those of its earlier questions that are still followed, each with what it was asked for. */
export function watchedIn(
  state: ThreadState,
): readonly { readonly insight: Insight; readonly brief: Brief }[] {
  const { insight, brief, shelved } = state
  return [
    ...(insight === null ? [] : [{ insight, brief }]),
    ...shelved.filter((one) => one.insight.id !== insight?.id),
  ]
}

/** When a monitor looked the last time, or would have if there had been new data, or began. */
export function lastLook(state: ThreadState, { id, monitor, verdict }: Insight): string | null {
  if (monitor === null) return null
  return [monitor.since, verdict?.at ?? '', state.owed[id] ?? ''].sort().at(-1) ?? null
}

function comesRound(state: ThreadState, insight: Insight, now: string): boolean {
  const last = lastLook(state, insight)
  if (last === null || insight.monitor === null) return false
  return Date.parse(now) - Date.parse(last) >= everyDays[insight.monitor.every] * dayMs - slackMs
}

function remindersOf(state: ThreadState, insight: Insight, at: DueAt): readonly Due[] {
  const spokenOn = at.updatedAt.slice(0, 10)
  const actions = insight.actions.flatMap((action): readonly Due[] => {
    const reminder = actionReminder(action)
    const comes =
      reminder !== null && reminder.on <= at.today && reminder.until >= at.today && spokenOn < reminder.on
    return comes && !state.reminded.includes(reminder.key)
      ? [{ what: 'action', insight, action: action.id, key: reminder.key }]
      : []
  })
  const review = reviewReminder(insight, state.reminded)
  return review !== null && review.from <= at.now
    ? [...actions, { what: 'review', insight, key: review.key }]
    : actions
}

function isQuiet(state: ThreadState, at: { readonly now: string; readonly updatedAt: string }): boolean {
  if (state.status !== 'open' || state.pending === null || state.muted || state.nudged) return false
  return Date.parse(at.now) - Date.parse(at.updatedAt) >= quietDays * dayMs
}
