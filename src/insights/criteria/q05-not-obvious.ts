import { type Assessed, defineCriterion, type Outcome } from '../criterion.ts'
import { groundKind } from '../grounds.ts'
import { isNearCopy } from '../near-copy.ts'
import { fail, pass, person } from '../outcome.ts'

/** Not just a metric that moved, not what the team believed, not a near copy of a stored insight. */
export const notObvious = defineCriterion({
  id: 'Q5',
  label: 'checklist.q05.label',
  followUp: 'checklist.q05.follow_up',
  asks: 'checklist.q05.asks',
  judge,
})

function judge({ insight, evidence, others, thresholds }: Assessed): Outcome {
  const { motivation, tension, beliefs, statement, surprise } = insight
  if (motivation === null && tension === null) return fail('checklist.q05.only_metric', [insight.observation])
  const copies = others.filter(
    (other) => other.id !== insight.id && isNearCopy(statement, other.statement, thresholds.nearCopy),
  )
  if (copies.length > 0 && surprise === null)
    return fail(
      'checklist.q05.near_copy',
      copies.map((copy) => copy.id),
    )
  if (beliefs.length === 0) return fail('checklist.q05.no_belief')
  const said = [statement, motivation?.words, tension?.words].filter((words) => words !== undefined)
  const same = beliefs.filter((belief) =>
    said.some((words) => isNearCopy(words, belief.words, thresholds.nearCopy)),
  )
  if (surprise !== null)
    return person('checklist.q05.surprise_said', [
      surprise.statement,
      ...copies.map((copy) => copy.id),
      ...same.map((belief) => belief.statement),
    ])
  if (same.length > 0)
    return fail(
      'checklist.q05.same_as_belief',
      same.map((belief) => belief.statement),
    )
  const against = insight.links.filter(
    (link) =>
      link.relation === 'contradicts' &&
      beliefs.some((belief) => belief.statement === link.claim) &&
      ['data', 'quote'].includes(groundKind(link.evidence, evidence)),
  )
  if (against.length > 0)
    return pass(
      'checklist.q05.against_belief',
      against.map((link) => link.evidence),
    )
  return person(
    'checklist.q05.differs',
    beliefs.map((belief) => belief.statement),
  )
}
