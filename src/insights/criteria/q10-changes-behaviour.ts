import { type Assessed, defineCriterion, type Outcome } from '../criterion.ts'
import { findMetric, leadAction } from '../find-metric.ts'
import { fail, pass, person } from '../outcome.ts'
import { segmentRows } from '../segment-rows.ts'
import { targetValue } from '../target-value.ts'

/** A named behaviour metric with direction and size. */
export const changesBehaviour = defineCriterion({
  id: 'Q10',
  label: 'checklist.q10.label',
  followUp: 'checklist.q10.follow_up',
  asks: 'checklist.q10.asks',
  judge,
})

function judge({ insight, evidence, catalog }: Assessed): Outcome {
  const action = leadAction(insight)
  if (action === undefined || action.metric === null) return fail('checklist.q10.no_metric')
  const baseline = action.baseline === null ? undefined : evidence.readings[action.baseline]
  const metric = findMetric(catalog, action.metric, baseline === undefined ? [] : [baseline.source])
  if (metric !== undefined && !metric.behaviour)
    return fail('checklist.q10.not_behaviour', [action.what.statement])
  const { target } = action
  if (target === null) return fail('checklist.q10.no_target', [action.what.statement])
  if (baseline === undefined) return fail('checklist.q10.no_baseline', [target.statement])
  const shown = [baseline.id, target.statement]
  const present = segmentRows(baseline, insight.segment).at(-1) ?? baseline.rows.at(-1)
  if (present === undefined || present.value === null) return fail('checklist.q10.no_baseline', shown)
  const aim = targetValue(target, present.value)
  const gain = target.direction === 'up' ? aim - present.value : present.value - aim
  if (gain <= 0) return fail('checklist.q10.target_behind', shown)
  if (metric === undefined) return person('checklist.q10.unknown_metric', shown)
  const edge = target.direction === 'up' ? present.high : present.low
  const inside = edge !== undefined && edge !== null && Math.abs(edge - present.value) >= gain
  return inside ? person('checklist.q10.within_noise', shown) : pass('checklist.q10.sized', shown)
}
