import type { Inbound } from '../conversation/inbound.ts'
import type { Statement } from '../evidence/statement.ts'
import type { AuditEntry } from '../insights/audit.ts'

/** All that a workspace holds of one person. */
export interface PersonRecords {
  readonly events: readonly Inbound[]
  readonly statements: readonly Statement[]
  readonly audit: readonly AuditEntry[]
}
