import type { Insight } from '../insights/insight.ts'
import type { Brief, ThreadState } from './state.ts'

/** Something that is to be done in a thread although nobody wrote. */
export type Due =
  | { readonly what: 'prediction'; readonly insight: Insight; readonly brief: Brief; readonly action: string }
  | { readonly what: 'replay'; readonly insight: Insight; readonly brief: Brief; readonly review: boolean }
  | { readonly what: 'nudge' }

const everyDays = { day: 1, week: 7, month: 30 } as const
/** A thread is quiet when its question has waited for so many days. */
const quietDays = 3
const dayMs = 86_400_000

/**
 * What is due in a thread: predictions whose day has come and that were not scored, insights to be read again by their monitor or
 * their review day, and one reminder of a question that has waited for three days. A muted thread is not reminded.
 */
export function dueIn(
  state: ThreadState,
  at: { readonly now: string; readonly today: string; readonly updatedAt: string },
): readonly Due[] {
  const own = state.insight === null ? [] : [{ insight: state.insight, brief: state.brief }]
  const watched = [...own, ...state.shelved]
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
    return review || comesRound(insight, at.now) ? [{ what: 'replay', insight, brief, review }] : []
  })
  return [...replays, ...predictions, ...(isQuiet(state, at) ? [{ what: 'nudge' } as const] : [])]
}

function comesRound({ monitor, verdict }: Insight, now: string): boolean {
  if (monitor === null) return false
  const last = verdict !== null && verdict.at > monitor.since ? verdict.at : monitor.since
  return Date.parse(now) - Date.parse(last) >= everyDays[monitor.every] * dayMs
}

function isQuiet(state: ThreadState, at: { readonly now: string; readonly updatedAt: string }): boolean {
  if (state.status !== 'open' || state.pending === null || state.muted || state.nudged) return false
  return Date.parse(at.now) - Date.parse(at.updatedAt) >= quietDays * dayMs
}
