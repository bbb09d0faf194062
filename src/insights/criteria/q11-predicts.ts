import { ageInDays } from '../age.ts'
import { type Assessed, defineCriterion, type Outcome } from '../criterion.ts'
import { findMetric, leadAction } from '../find-metric.ts'
import { measurements, resultsOf } from '../grounds.ts'
import { fail, pass, person } from '../outcome.ts'

/** A leading sign is named and the prediction has a date; a history under two seasons is said. */
export const predicts = defineCriterion({
  id: 'Q11',
  label: 'checklist.q11.label',
  followUp: 'checklist.q11.follow_up',
  asks: 'checklist.q11.asks',
  judge,
})

function judge(assessed: Assessed): Outcome {
  const { insight, evidence, today, thresholds } = assessed
  const { earlySign } = insight
  if (earlySign === null || earlySign.words.trim() === '') return fail('checklist.q11.no_sign')
  const day = leadAction(insight)?.due?.date ?? insight.monitor?.reviewOn
  if (day === undefined) return fail('checklist.q11.no_date', [earlySign.statement])
  if (day < today && resultsOf(insight, evidence).length === 0)
    return person('checklist.q11.due', [earlySign.statement])
  const readings = measurements(insight, evidence)
  const shown = [earlySign.statement, ...readings.map((reading) => reading.id)]
  return pass(
    historyYears(assessed) >= thresholds.seasons ? 'checklist.q11.registered' : 'checklist.q11.short_history',
    shown,
  )
}

/** Years of history of the metric's table; none without dates. */
function historyYears({ insight, evidence, catalog }: Assessed): number {
  const sources = measurements(insight, evidence).map((reading) => reading.source)
  const metric = findMetric(catalog, insight.metric, sources)
  const model = catalog.models.find((info) => info.source === metric?.source && info.name === metric.model)
  if (model?.time === undefined) return 0
  return ((ageInDays(model.time.range.from, model.time.range.to) ?? -1) + 1) / 365
}
