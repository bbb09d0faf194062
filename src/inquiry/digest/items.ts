import { say } from '../../conversation/write.ts'
import type { Insight } from '../../insights/insight.ts'
import type { Said } from '../../locales/said.ts'

export interface DigestItem {
  readonly kind: 'changed' | 'due' | 'waiting' | 'new'
  readonly what: Said
  /** It came since the last digest; a message of nothing but old items is not sent. */
  readonly news: boolean
}

/** Days ahead that a digest looks. */
const soonDays = 7

/** What a digest tells of one insight. */
export function itemsOf(
  insight: Insight,
  at: { readonly since: string; readonly now: string; readonly today: string },
): readonly DigestItem[] {
  if (insight.statement === '') return []
  return [...changesOf(insight, at), ...dueOf(insight, at), ...waitingOf(insight, at), ...newOf(insight, at)]
}

type At = Parameters<typeof itemsOf>[1]

function changesOf(
  { status, verdict, monitor, actions }: Insight,
  { since, today }: At,
): readonly DigestItem[] {
  const fallen = status === 'weakened' || status === 'expired'
  const expiredOn = monitor?.expiresOn ?? null
  const moved =
    (verdict !== null && verdict.at > since && verdict.verdict !== 'holds') ||
    (status === 'expired' && expiredOn !== null && expiredOn >= since.slice(0, 10) && expiredOn < today)
  const scored = actions.flatMap(({ outcome }) => (outcome !== null && outcome.at > since ? [outcome] : []))
  return [
    ...(moved ? [{ kind: 'changed' as const, what: whatMoved(fallen, status, verdict), news: true }] : []),
    ...scored.map(({ score }) => ({
      kind: 'changed' as const,
      what: say(`digest.scored.${score}`),
      news: true,
    })),
  ]
}

function whatMoved(fallen: boolean, status: Insight['status'], verdict: Insight['verdict']): Said {
  return fallen
    ? say(`insight_status.${status}`)
    : say(`digest.verdict.${verdict?.verdict ?? 'cannot_check'}`)
}

function dueOf({ actions }: Insight, { since, today }: At): readonly DigestItem[] {
  const soon = after(today, soonDays)
  const seen = after(since.slice(0, 10), soonDays)
  return actions.flatMap(({ due, outcome }): readonly DigestItem[] =>
    due === null || outcome !== null || due.date > soon
      ? []
      : [
          {
            kind: 'due',
            what: say('digest.due', { date: { date: due.date } }),
            news: due.date > seen || due.date === today,
          },
        ],
  )
}

function waitingOf({ review, reviews, assignee }: Insight, { since }: At): readonly DigestItem[] {
  if (review !== 'requested') return []
  const asked = reviews.findLast(({ decision }) => decision === 'requested')?.at ?? ''
  const what =
    assignee === null ? say('digest.review') : say('digest.review_by', { name: { name: assignee.name } })
  return [{ kind: 'waiting', what, news: asked > since }]
}

function newOf({ createdAt, status }: Insight, { since }: At): readonly DigestItem[] {
  return createdAt > since ? [{ kind: 'new', what: say(`insight_status.${status}`), news: true }] : []
}

function after(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
