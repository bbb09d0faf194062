import type { ModelAbout } from './model.ts'
import type { Policy } from './policy.ts'
import type { DraftOutcome, ModelRecord } from './record.ts'

/** What a workspace's model may do, and what it did today (UTC). */
export interface ModelReport extends ModelAbout {
  readonly policy: Policy
  /** Tasks that were sent today. */
  readonly calls: number
  readonly tokens: number
  /** US dollars; null where a model has no known price. */
  readonly cost: number | null
  /** The day that the prices are of. */
  readonly pricesAsOf: string
  readonly drafts: Readonly<Record<DraftOutcome, number>>
  /** The latest calls, newest first, of any day. */
  readonly latest: readonly ModelRecord[]
}
