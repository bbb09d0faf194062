import { ageInDays } from '../age.ts'
import { type Assessed, defineCriterion, type Outcome } from '../criterion.ts'
import { findMetric, leadAction } from '../find-metric.ts'
import { measurements, resultsOf } from '../grounds.ts'
import { fail, pass, person } from '../outcome.ts'

/** A forecast that beat the seasonal-naive one, or a leading sign; the prediction has a date; a short history is said. */
export const predicts = defineCriterion({
  id: 'Q11',
  label: 'checklist.q11.label',
  followUp: 'checklist.q11.follow_up',
  asks: 'checklist.q11.asks',
  judge,
})

function judge(assessed: Assessed): Outcome {
  const { insight, evidence, today, thresholds } = assessed
  const found = insight.forecast === null ? undefined : evidence.findings[insight.forecast]
  const forecast = found?.kind === 'forecast' && found.kept ? found : undefined
  const sign = insight.earlySign?.words.trim() ? insight.earlySign : null
  if (sign === null && forecast === undefined) return fail('checklist.q11.no_sign')
  const grounds = [
    ...(sign === null ? [] : [sign.statement]),
    ...(forecast === undefined ? [] : [forecast.id]),
  ]
  const day = leadAction(insight)?.due?.date ?? insight.monitor?.reviewOn ?? forecast?.dates.to
  if (day === undefined) return fail('checklist.q11.no_date', grounds)
  if (day < today && resultsOf(insight, evidence).length === 0) return person('checklist.q11.due', grounds)
  const long = historyYears(assessed) >= thresholds.seasons
  const shown = [...grounds, ...measurements(insight, evidence).map((reading) => reading.id)]
  if (forecast !== undefined)
    return pass(long ? 'checklist.q11.forecast' : 'checklist.q11.forecast_short', shown)
  return pass(long ? 'checklist.q11.registered' : 'checklist.q11.short_history', shown)
}

/** Years of history of the metric's table; none without dates. */
function historyYears({ insight, evidence, catalog }: Assessed): number {
  const sources = measurements(insight, evidence).map((reading) => reading.source)
  const metric = findMetric(catalog, insight.metric, sources)
  const model = catalog.models.find((info) => info.source === metric?.source && info.name === metric.model)
  if (model?.time === undefined) return 0
  return ((ageInDays(model.time.range.from, model.time.range.to) ?? -1) + 1) / 365
}
