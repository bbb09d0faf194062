import type { Finding } from './finding.ts'
import type { Quote } from './quote.ts'
import type { Reading } from './reading.ts'
import type { Statement } from './statement.ts'

/** The records that a thread may speak of, by id. */
export interface Evidence {
  readonly readings: Readonly<Record<string, Reading>>
  readonly findings: Readonly<Record<string, Finding>>
  readonly quotes: Readonly<Record<string, Quote>>
  readonly statements: Readonly<Record<string, Statement>>
}

export const noEvidence: Evidence = { readings: {}, findings: {}, quotes: {}, statements: {} }

/** The evidence with some records more. */
export function mergeEvidence(
  evidence: Evidence,
  records: {
    readonly readings?: readonly Reading[]
    readonly findings?: readonly Finding[]
    readonly quotes?: readonly Quote[]
    readonly statements?: readonly Statement[]
  },
): Evidence {
  return {
    readings: { ...evidence.readings, ...byId(records.readings ?? []) },
    findings: { ...evidence.findings, ...byId(records.findings ?? []) },
    quotes: { ...evidence.quotes, ...byId(records.quotes ?? []) },
    statements: { ...evidence.statements, ...byId(records.statements ?? []) },
  }
}

function byId<R extends { readonly id: string }>(records: readonly R[]): Record<string, R> {
  return Object.fromEntries(records.map((record) => [record.id, record]))
}
