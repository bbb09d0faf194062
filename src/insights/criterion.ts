import type { Evidence } from '../evidence/evidence.ts'
import type { PhraseKey } from '../locales/locale.ts'
import type { Catalog } from '../metrics/catalog.ts'
import type { CriterionId, Insight } from './insight.ts'
import type { Thresholds } from './thresholds.ts'

/** What a rule may look at: the insight, its records, and what else is stored. */
export interface Assessed {
  readonly insight: Insight
  readonly evidence: Evidence
  readonly catalog: Catalog
  /** Statements of other stored insights of the workspace, folded. */
  readonly others: readonly { readonly id: string; readonly statement: string }[]
  readonly thresholds: Thresholds
  /** Today in the workspace's time zone. */
  readonly today: string
}

/** A rule's outcome with its reason (a phrase key) and the records that show it. */
export interface Outcome {
  readonly state: 'pass' | 'fail' | 'person'
  readonly reason: PhraseKey
  readonly evidence: readonly string[]
}

/** One criterion of the quality checklist: its rule, its follow-up question and what a person judges. */
export interface Criterion {
  readonly id: CriterionId
  readonly label: PhraseKey
  readonly followUp: PhraseKey
  /** What a person is asked to judge when the rule leaves it to one. */
  readonly asks: PhraseKey
  judge(assessed: Assessed): Outcome
}

/** Declares a criterion; the compiler checks its shape. */
export function defineCriterion(criterion: Criterion): Criterion {
  return criterion
}
