import { type Assessed, defineCriterion, type Outcome } from '../criterion.ts'
import { leadAction } from '../find-metric.ts'
import { fail, pass, person } from '../outcome.ts'

/** Fewer words than this rarely hold a verb and what it is done to. */
const fewWords = 3

/** An action with what is done, owner, date, metric and segment. */
export const leadsToAction = defineCriterion({
  id: 'Q7',
  label: 'checklist.q07.label',
  followUp: 'checklist.q07.follow_up',
  asks: 'checklist.q07.asks',
  judge,
})

function judge({ insight }: Assessed): Outcome {
  const action = leadAction(insight)
  if (action === undefined || action.what.words.trim() === '') return fail('checklist.q07.no_action')
  if (action.owner === null) return fail('checklist.q07.no_owner', [action.what.statement])
  if (action.due === null) return fail('checklist.q07.no_date', [action.what.statement])
  if (action.due.date < insight.createdAt.slice(0, 10))
    return fail('checklist.q07.date_past', [action.due.statement])
  if (action.metric === null) return fail('checklist.q07.no_metric', [action.what.statement])
  if (action.segment === null && insight.segment === null)
    return fail('checklist.q07.no_segment', [action.what.statement])
  if (action.what.words.trim().split(/\s+/u).length < fewWords)
    return person('checklist.q07.too_short', [action.what.statement])
  return pass('checklist.q07.ready', [action.what.statement, action.owner.statement, action.due.statement])
}
