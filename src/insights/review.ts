import type { Insight, Words } from './insight.ts'

export type ReviewDecision = Insight['reviews'][number]['decision']

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
