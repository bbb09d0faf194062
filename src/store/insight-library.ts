import type { Finding } from '../evidence/finding.ts'
import type { Quote } from '../evidence/quote.ts'
import type { Reading } from '../evidence/reading.ts'
import type { Statement } from '../evidence/statement.ts'
import type { Done } from '../insights/audit.ts'
import type { Facet } from '../insights/facets.ts'
import type { Insight } from '../insights/insight.ts'
import type { InsightCard } from '../insights/insight-card.ts'
import type { VerdictRecord } from '../insights/verdict-record.ts'

/** Which insights: all the words, all the facets, last changed on these days (`YYYY-MM-DD`, both included). */
export interface InsightFilter {
  readonly workspace: string
  readonly words?: string
  readonly facets: readonly Pick<Facet, 'kind' | 'value'>[]
  readonly from?: string
  readonly to?: string
}

/** An insight with the versions and records it rests on, as it is taken from another store. */
export interface InsightBundle {
  readonly insight: Insight
  readonly versions: readonly Insight[]
  readonly readings: readonly Reading[]
  readonly findings: readonly Finding[]
  readonly quotes: readonly Quote[]
  readonly statements: readonly Statement[]
  /** Every look at it. */
  readonly verdicts?: readonly VerdictRecord[]
}

/** A link to one version of an insight that anybody who has it may open until it expires. */
export interface PublicLink {
  readonly workspace: string
  readonly id: string
  readonly insight: string
  readonly version: number
  readonly language: string
  readonly madeBy: string
  readonly madeAt: string
  readonly expiresAt: string
}

/** What the store does for lists, boards, queues, imports and links; every call is within one workspace. */
export interface InsightLibrary {
  /** A page of the insights that fit, the last written first; `next` is the `before` of the page after it. */
  insightPage(
    filter: InsightFilter,
    page: { readonly before?: string; readonly limit: number },
  ): Promise<{ readonly cards: readonly InsightCard[]; readonly next: string | null }>
  /** How many fit, by status. */
  insightCounts(filter: InsightFilter): Promise<Readonly<Record<string, number>>>
  /** What insights can be filtered by, with what it is called. */
  insightFacets(workspace: string): Promise<readonly Facet[]>
  /** What is done about insights, of each that anything is done about; the last written first. */
  actedInsights(workspace: string): Promise<readonly Pick<Insight, 'id' | 'actions'>[]>
  /** Insights that share one of these keys (`nearBands`), and may so be near copies. */
  nearInsights(workspace: string, bands: readonly string[]): Promise<readonly InsightCard[]>
  /**
   * Takes in insights of another store, each whole or not at all. One whose id, or the id of whose record, is here with another
   * content is left out and named. What is added is logged as `done` says; nothing is where nobody is named.
   */
  addInsights(
    workspace: string,
    bundles: readonly InsightBundle[],
    done?: Done,
  ): Promise<readonly { readonly id: string; readonly outcome: 'added' | 'same' | 'conflict' }[]>

  /** Keeps a link, and logs that it was made. */
  savePublicLink(link: PublicLink & { readonly token: string }, done: Done): Promise<void>
  /** The link of a token's digest, unless it has expired at the instant `now`. */
  publicLink(token: string, now: string): Promise<PublicLink | null>
  publicLinks(workspace: string, insight: string): Promise<readonly PublicLink[]>
  /** Takes a link back, and logs that it was; nothing where there is none. */
  removePublicLink(workspace: string, id: string, done: Done): Promise<void>
}
