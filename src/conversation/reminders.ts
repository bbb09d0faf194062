import type { Action, Insight } from '../insights/insight.ts'

/** Days before its day on which whoever owns an action is reminded. */
const actionDays = 2
/** Days that a review waits until it is reminded of, and until it is said that anybody who may can take it. */
const reviewDays = [3, 7] as const
const dayMs = 86_400_000

/** The days on which an action is to be reminded of: shortly before it is due; with nothing to be measured, on its day. */
export function actionReminder({
  id,
  due,
  testPlan,
  outcome,
}: Action): { readonly key: string; readonly on: string; readonly until: string } | null {
  if (due === null || outcome !== null) return null
  const days = testPlan === null ? 0 : actionDays
  const on = new Date(Date.parse(due.date) - days * dayMs).toISOString().slice(0, 10)
  const until = new Date(Date.parse(due.date) - (days === 0 ? 0 : dayMs)).toISOString().slice(0, 10)
  return { key: `action:${id}:${due.date}`, on, until }
}

/** The next reminder of a review that was asked for and not given, and the instant from which it counts. */
export function reviewReminder(
  insight: Insight,
  given: readonly string[],
): { readonly key: string; readonly from: string } | null {
  if (insight.review !== 'requested') return null
  const asked = insight.reviews.findLast(({ decision }) => decision === 'requested')
  if (asked === undefined) return null
  for (const days of reviewDays) {
    const key = reviewKey(insight, asked.at, days)
    if (!given.includes(key))
      return { key, from: new Date(Date.parse(asked.at) + days * dayMs).toISOString() }
  }
  return null
}

/** Whether a review was reminded of before, so that this is the last time. */
export function isLastReminder(key: string): boolean {
  return key.endsWith(`:${reviewDays[1]}`)
}

function reviewKey({ id }: Insight, at: string, days: number): string {
  return `review:${id}:${at}:${days}`
}
