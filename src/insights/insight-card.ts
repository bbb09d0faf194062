import { z } from 'zod'
import type { Facet } from './facets.ts'
import { type Insight, insightSchema } from './insight.ts'

/** What a list shows of an insight, kept beside it so that a list reads no whole insights. */
export const insightCardSchema = insightSchema
  .pick({
    id: true,
    thread: true,
    version: true,
    approvedVersion: true,
    status: true,
    review: true,
    language: true,
    owner: true,
    assignee: true,
    metric: true,
    segment: true,
    statement: true,
    createdAt: true,
    updatedAt: true,
  })
  .extend({
    confidence: z.enum(['low', 'medium', 'high']),
    /** Criteria that pass (a signed one does), fail, and wait for a person. */
    passed: z.number().int(),
    failed: z.number().int(),
    waiting: z.number().int(),
  })
/** Takes of an insight what its card holds. */
const cardParts = insightCardSchema.strip()

export type InsightCard = z.infer<typeof insightCardSchema>

/** The card of an insight whose facets are known. */
export function insightCardOf(insight: Insight, facets: readonly Facet[]): InsightCard {
  const count = (state: string) =>
    facets.filter(({ kind, value }) => kind === 'criterion' && value.endsWith(` ${state}`)).length
  return cardParts.parse({
    ...insight,
    confidence: insight.confidence.level,
    passed: count('pass'),
    failed: count('fail'),
    waiting: count('person'),
  })
}
