import type { Insight, Words } from './insight.ts'

type Review = Insight['reviews'][number]
export type ReviewDecision = Exclude<Review['decision'], 'withdrawn'>

/** The insight with a request or a decision about its present version, which is kept with who said it and what they said to it. */
export function reviewed(
  insight: Insight,
  decision: ReviewDecision,
  by: { readonly id: string; readonly name: string },
  at: string,
  comment: Words | null = null,
): Insight {
  const entry = { version: insight.version, decision, by: { id: by.id, name: by.name }, at, comment }
  return {
    ...insight,
    review: decision,
    approvedVersion: decision === 'approved' ? insight.version : insight.approvedVersion,
    reviews: [...insight.reviews, entry],
    updatedAt: at,
  }
}

/** Whether the present version stands so decided already, so that deciding it again would say nothing new. */
export function isDecided(insight: Insight, decision: ReviewDecision): boolean {
  if (insight.review !== decision) return false
  return insight.reviews.findLast((entry) => entry.decision === decision)?.version === insight.version
}

/**
 * The insight as it stood before the last request or decision, which stays on record as taken back; null where that was not this
 * person's, or not the one that was `made` at the instant that is named.
 */
export function withdrawn(
  insight: Insight,
  by: { readonly id: string; readonly name: string },
  at: string,
  made?: string,
): Insight | null {
  const standing = standingOf(insight.reviews)
  const last = standing.at(-1)
  if (last?.by.id !== by.id || (made !== undefined && made !== last.at)) return null
  const left = standing.slice(0, -1)
  const entry = {
    version: insight.version,
    decision: 'withdrawn' as const,
    by: { id: by.id, name: by.name },
    at,
    comment: null,
  }
  return {
    ...insight,
    review: left.at(-1)?.decision ?? 'none',
    approvedVersion: left.findLast(({ decision }) => decision === 'approved')?.version ?? null,
    reviews: [...insight.reviews, entry],
    updatedAt: at,
  }
}

/** Requests and decisions without those that were taken back. */
function standingOf(reviews: readonly Review[]) {
  const standing: (Review & { readonly decision: ReviewDecision })[] = []
  for (const review of reviews) {
    const { decision } = review
    if (decision === 'withdrawn') standing.pop()
    else standing.push({ ...review, decision })
  }
  return standing
}
