import { type Assessed, defineCriterion, type Outcome } from '../criterion.ts'
import { familiesOf } from '../families.ts'
import { causeLinks, groundKind, measurements, voices } from '../grounds.ts'
import { fail, pass, person } from '../outcome.ts'

/** Two kinds of evidence, one of them people's words; something from the stores where the business has stores. */
export const notNumbersAlone = defineCriterion({
  id: 'Q6',
  label: 'checklist.q06.label',
  followUp: 'checklist.q06.follow_up',
  asks: 'checklist.q06.asks',
  judge,
})

function judge(assessed: Assessed): Outcome {
  const { insight, evidence, catalog } = assessed
  const measured = measurements(insight, evidence).map((reading) => reading.id)
  const heard = voices(insight, evidence)
  if (heard.length === 0) return fail('checklist.q06.only_numbers', measured)
  if (measured.length === 0) return fail('checklist.q06.only_words', heard)
  const sellsOffline = catalog.models.some((model) => model.family === 'pos')
  if (sellsOffline && !heardOffline(assessed)) return fail('checklist.q06.only_online', heard)
  const weighed = (relation: 'supports' | 'contradicts') =>
    causeLinks(insight, relation)
      .map((link) => link.evidence)
      .filter((id) => ['data', 'quote', 'note'].includes(groundKind(id, evidence)))
  const against = weighed('contradicts')
  if (against.length > 0 && against.length >= weighed('supports').length)
    return person('checklist.q06.disputed', against)
  return pass('checklist.q06.both', [...measured, ...heard])
}

/** A till, an interview, or what a colleague saw or heard. */
function heardOffline({ insight, evidence, catalog }: Assessed): boolean {
  const families = familiesOf(insight, evidence, catalog)
  if (families.has('pos') || families.has('interviews')) return true
  return voices(insight, evidence).some((id) => groundKind(id, evidence) === 'note')
}
