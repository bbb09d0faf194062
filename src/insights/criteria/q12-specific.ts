import type { Finding } from '../../evidence/finding.ts'
import { type Assessed, defineCriterion, type Outcome } from '../criterion.ts'
import { findMetric } from '../find-metric.ts'
import { findingsOf, measurements } from '../grounds.ts'
import type { Insight } from '../insight.ts'
import { fail, pass, person } from '../outcome.ts'
import { segmentRows } from '../segment-rows.ts'

/** A named segment, enough cases, a difference to the rest that is more than chance, and its limits. */
export const specific = defineCriterion({
  id: 'Q12',
  label: 'checklist.q12.label',
  followUp: 'checklist.q12.follow_up',
  asks: 'checklist.q12.asks',
  judge,
})

function judge(assessed: Assessed): Outcome {
  const { insight, evidence, catalog, thresholds } = assessed
  const { segment, notFor } = insight
  if (segment === null) return fail('checklist.q12.no_segment')
  const measured = measurements(insight, evidence)
    .filter((reading) => reading.metric === insight.metric)
    .map((reading) => ({ reading, rows: segmentRows(reading, segment) }))
    .filter(({ rows }) => rows.length > 0)
  const shown = measured.map(({ reading }) => reading.id)
  if (measured.length === 0) return fail('checklist.q12.no_figure')
  const cases = Math.max(...measured.map(({ rows }) => rows.reduce((sum, row) => sum + row.n, 0)))
  const sources = measured.map(({ reading }) => reading.source)
  const least = findMetric(catalog, insight.metric, sources)?.minDenominator ?? 0
  if (cases < Math.max(thresholds.minCases, least)) return fail('checklist.q12.few_cases', shown)
  const contrasts = findingsOf(insight, evidence).filter((finding) => isContrast(finding, segment))
  if (contrasts.length === 0) return fail('checklist.q12.no_difference', shown)
  const kept = contrasts.filter((finding) => finding.kept)
  if (kept.length === 0)
    return fail(
      'checklist.q12.not_kept',
      contrasts.map((finding) => finding.id),
    )
  if (notFor === null || notFor.words.trim() === '') return fail('checklist.q12.no_limits')
  const proof = [...shown, ...kept.map((finding) => finding.id)]
  if (kept.every((finding) => finding.flags.includes('small_sample')))
    return person('checklist.q12.fragile', proof)
  return pass('checklist.q12.specific', [...proof, notFor.statement])
}

/** The segment held against the rest or another value of its dimension; not a contrast within the segment. */
function isContrast({ kind, names }: Finding, segment: NonNullable<Insight['segment']>): boolean {
  return (
    kind === 'contrast' &&
    names.dimension === segment.dimension &&
    [names.segment, names.against].includes(segment.value)
  )
}
