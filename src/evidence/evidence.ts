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
