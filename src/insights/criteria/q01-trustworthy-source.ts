import { type Assessed, defineCriterion, type Outcome } from '../criterion.ts'
import { readingFamilies } from '../families.ts'
import { findingsOf, readingsOf } from '../grounds.ts'
import { fail, pass, person } from '../outcome.ts'

/** Families that somebody else may have collected: the catalogue alone does not say who. */
const handedOver = new Set(['file', 'research'])

/** Every fact has source, method and cases, and at least one source is the team's own or somebody said whose it is. */
export const trustworthySource = defineCriterion({
  id: 'Q1',
  label: 'checklist.q01.label',
  followUp: 'checklist.q01.follow_up',
  asks: 'checklist.q01.asks',
  judge,
})

function judge({ insight, evidence, catalog }: Assessed): Outcome {
  if (insight.readings.length === 0) return fail('checklist.q01.no_reading')
  const lost = [
    ...insight.readings.filter((id) => evidence.readings[id] === undefined),
    ...[insight.observation, ...insight.findings].filter((id) => evidence.findings[id] === undefined),
  ]
  if (lost.length > 0) return fail('checklist.q01.missing_record', lost)
  const bare = findingsOf(insight, evidence).filter((finding) => finding.readings.length === 0)
  if (bare.length > 0) return fail('checklist.q01.unsourced_finding', ids(bare))
  const readings = readingsOf(insight, evidence)
  const blind = readings.filter((reading) => reading.compiled.trim() === '')
  if (blind.length > 0) return fail('checklist.q01.no_method', ids(blind))
  const empty = readings.filter((reading) => !reading.rows.some((row) => row.n > 0))
  if (empty.length > 0) return fail('checklist.q01.no_cases', ids(empty))
  const strange = readings.filter(
    (reading) => reading.kind === 'metric' && readingFamilies(reading, catalog).length === 0,
  )
  if (strange.length > 0) return fail('checklist.q01.unknown_source', ids(strange))
  const own = readings.filter((reading) =>
    readingFamilies(reading, catalog).some((family) => !handedOver.has(family)),
  )
  if (own.length === 0) {
    const { origin } = insight
    return origin === null
      ? fail('checklist.q01.origin_unknown', ids(readings))
      : person('checklist.q01.origin_said', [origin.statement, ...ids(readings)])
  }
  return pass('checklist.q01.first_party', ids(readings))
}

function ids(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map((record) => record.id)
}
