import { type Assessed, defineCriterion, type Outcome } from '../criterion.ts'
import { hasInterval, resultsOf } from '../grounds.ts'
import { fail, pass, person } from '../outcome.ts'

/** A test plan before "in test"; a result with its interval before "confirmed". */
export const testedInPractice = defineCriterion({
  id: 'Q9',
  label: 'checklist.q09.label',
  followUp: 'checklist.q09.follow_up',
  asks: 'checklist.q09.asks',
  judge,
})

function judge({ insight, evidence }: Assessed): Outcome {
  const plans = insight.actions.flatMap((action) =>
    action.testPlan === null ? [] : (evidence.findings[action.testPlan] ?? []),
  )
  if (plans.length === 0) return fail('checklist.q09.no_plan')
  const results = resultsOf(insight, evidence)
  if (results.length === 0 && insight.status === 'confirmed')
    return fail(
      'checklist.q09.no_result',
      plans.map((plan) => plan.id),
    )
  const bare = results.filter((result) => !hasInterval(result))
  if (bare.length > 0)
    return fail(
      'checklist.q09.no_interval',
      bare.map((result) => result.id),
    )
  const shown = [...plans, ...results].map((finding) => finding.id)
  if (plans.every((plan) => plan.flags.includes('before_after'))) return person('checklist.q09.weak', shown)
  return pass(results.length > 0 ? 'checklist.q09.measured' : 'checklist.q09.planned', shown)
}
