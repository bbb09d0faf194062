import type { Evidence } from '../evidence/evidence.ts'
import { isSigned, readiness } from './assess.ts'
import { hasInterval, resultsOf } from './grounds.ts'
import type { Insight, insightStatuses } from './insight.ts'

type Status = (typeof insightStatuses)[number]

/**
 * The status that an insight's record adds up to on the day `today`. Draft until ready (nothing failed, signed where a
 * person decides); in test once its monitor runs beside a test plan; confirmed when a result with its interval is signed
 * under Q9; weakened by the monitor's verdict or a result against it; expired when the review day passed without a look. *Refuted* is a
 * person's word: it is never given or taken away here.
 */
export function statusOf(insight: Insight, evidence: Evidence, today: string): Status {
  if (insight.status === 'refuted') return 'refuted'
  const standing = standingOf(insight, evidence)
  if (standing === 'draft') return 'draft'
  const { verdict, monitor } = insight
  if (verdict?.verdict === 'weakened' || verdict?.verdict === 'broken') return 'weakened'
  if (monitor?.expiresOn != null && monitor.expiresOn < today) return 'expired'
  if (monitor !== null && monitor.reviewOn < today && (verdict?.at.slice(0, 10) ?? '') < monitor.reviewOn)
    return 'expired'
  return standing
}

function standingOf(insight: Insight, evidence: Evidence): Status {
  if (!readiness(insight).ready) return 'draft'
  const against = new Set(
    insight.links.filter((link) => link.relation === 'contradicts').map((link) => link.evidence),
  )
  const results = resultsOf(insight, evidence).filter(hasInterval)
  if (results.some((result) => against.has(result.id))) return 'weakened'
  if (results.length > 0 && isSigned(insight, 'Q9')) return 'confirmed'
  const planned = insight.actions.some(
    (action) => action.testPlan !== null && evidence.findings[action.testPlan] !== undefined,
  )
  return planned && insight.monitor !== null ? 'in_test' : 'ready'
}
