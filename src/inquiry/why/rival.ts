import type { Finding } from '../../evidence/finding.ts'
import type { Quote } from '../../evidence/quote.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { RivalKind } from '../../evidence/why-tree.ts'
import type { Verdict } from './verdict.ts'

/** Another reading of what was observed, and the one fact that would tell it from what the team believes. */
export interface Rival {
  readonly kind: RivalKind
  /** The finding that suggests it. */
  readonly claim: Finding
  /** The fact that separates it; null where the data does not have it. */
  readonly fact: Finding | null
  readonly verdict: Verdict
  /** New records of the look-up. */
  readonly findings: readonly Finding[]
  readonly readings: readonly Reading[]
  readonly quotes: readonly Quote[]
  /** Customers who speak against it. */
  readonly against: readonly Quote[]
  readonly emotions: readonly string[]
}

/** A rival that rests on one finding alone. */
export function rivalOf(kind: RivalKind, claim: Finding, verdict: Verdict, more: Partial<Rival> = {}): Rival {
  return {
    kind,
    claim,
    fact: claim,
    verdict,
    findings: [],
    readings: [],
    quotes: [],
    against: [],
    emotions: [],
    ...more,
  }
}
