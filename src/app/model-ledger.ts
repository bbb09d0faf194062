import type { Ledger } from '../llm/ledger.ts'
import { policySchema } from '../llm/policy.ts'
import type { Store } from '../store/store.ts'

/** The setting in which a workspace says what its model may do. */
const policySetting = 'model'

/** The ledger of a store. */
export function modelLedger(store: Store): Ledger {
  return {
    async policy(workspace) {
      const kept = await store.setting(workspace, policySetting)
      return policySchema.parse(kept === null ? {} : JSON.parse(kept))
    },
    spent: (workspace, since) => store.modelTokens(workspace, since),
    record: (record) => store.saveModelRecord(record),
  }
}
