import type { PhraseKey } from '../locales/locale.ts'
import type { Outcome } from './criterion.ts'

/** The rule is met; `evidence` are the ids of the records that show it. */
export function pass(reason: PhraseKey, evidence: readonly string[] = []): Outcome {
  return { state: 'pass', reason, evidence }
}

/** The rule is not met; the criterion's follow-up asks for what would mend it. */
export function fail(reason: PhraseKey, evidence: readonly string[] = []): Outcome {
  return { state: 'fail', reason, evidence }
}

/** The rule cannot decide: a person does, and signs. */
export function person(reason: PhraseKey, evidence: readonly string[] = []): Outcome {
  return { state: 'person', reason, evidence }
}
