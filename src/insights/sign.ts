import { AppError } from '../errors.ts'
import type { CriterionId, Insight } from './insight.ts'

/**
 * The insight with a person's signature under a criterion of its current version; signing again replaces their own.
 * Throws `AppError` `criterion_failed` for a failed criterion, which only evidence can mend.
 */
export function sign(
  insight: Insight,
  criterion: CriterionId,
  actor: { readonly id: string; readonly name: string },
  at: string,
): Insight {
  const state = insight.judgements.find((judgement) => judgement.criterion === criterion)?.state
  if (state === 'fail') throw new AppError('criterion_failed', { criterion })
  const others = insight.signatures.filter(
    (signature) =>
      signature.criterion !== criterion ||
      signature.version !== insight.version ||
      signature.by.id !== actor.id,
  )
  const signature = { criterion, by: { id: actor.id, name: actor.name }, at, version: insight.version }
  return { ...insight, signatures: [...others, signature], updatedAt: at }
}
