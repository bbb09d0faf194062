import type { Policy } from './policy.ts'
import type { ModelRecord } from './record.ts'

/** Where a model learns what a workspace allows and has spent, and where it writes down what left. */
export interface Ledger {
  policy(workspace: string): Promise<Policy>
  /** Tokens spent since an instant, ISO. */
  spent(workspace: string, since: string): Promise<number>
  record(record: ModelRecord): Promise<void>
}
