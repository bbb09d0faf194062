import { touchedSince } from './change.ts'
import { criteria } from './criteria/index.ts'
import type { Assessed } from './criterion.ts'
import { type CriterionId, criterionIds, type Insight, type Judgement } from './insight.ts'

/** Runs the whole checklist, in its order. */
export function assess(assessed: Assessed): Judgement[] {
  return criteria.map((criterion) => {
    const { state, reason, evidence } = criterion.judge(assessed)
    return { criterion: criterion.id, state, reason, evidence: [...new Set(evidence)] }
  })
}

/** What stands between an insight and "ready": failed criteria, and those that wait for a person's signature. */
export interface Readiness {
  readonly ready: boolean
  readonly failed: readonly CriterionId[]
  readonly waiting: readonly CriterionId[]
}

/**
 * Readiness by the judgements last stored. A criterion that needs a person is done only when somebody signed it and
 * nothing it looks at changed since; one that was never run waits.
 */
export function readiness(insight: Insight): Readiness {
  const failed: CriterionId[] = []
  const waiting: CriterionId[] = []
  for (const id of criterionIds) {
    const state = insight.judgements.find((judgement) => judgement.criterion === id)?.state
    if (state === 'fail') failed.push(id)
    else if (state === undefined || (state === 'person' && !isSigned(insight, id))) waiting.push(id)
  }
  return { ready: failed.length + waiting.length === 0, failed, waiting }
}

/** Whether somebody signed the criterion, and nothing that it looks at was changed since. */
export function isSigned(insight: Insight, criterion: CriterionId): boolean {
  return insight.signatures.some(
    (signature) =>
      signature.criterion === criterion &&
      // After an undo there may be signatures of versions that are no more.
      signature.version <= insight.version &&
      !touchedSince(insight, criterion, signature.version),
  )
}
