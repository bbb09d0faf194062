import { type Assessed, defineCriterion, type Outcome } from '../criterion.ts'
import { groundKind } from '../grounds.ts'
import { afterNotApplicable } from '../not-applicable.ts'
import { fail, pass, person } from '../outcome.ts'

/** Words after "not applicable" that may be a reason. */
const reasonWords = 3

/** A touchpoint or a step of the journey is linked, or "not applicable" with a reason. */
export const improvesTheProduct = defineCriterion({
  id: 'Q8',
  label: 'checklist.q08.label',
  followUp: 'checklist.q08.follow_up',
  asks: 'checklist.q08.asks',
  judge,
})

function judge({ insight, evidence }: Assessed): Outcome {
  const { touchpoint } = insight
  if (touchpoint === null || touchpoint.words.trim() === '') return fail('checklist.q08.no_touchpoint')
  const after = afterNotApplicable(touchpoint.words)
  if (after !== null) {
    const reason = after.match(/[\p{L}\p{N}]+/gu) ?? []
    return reason.length < reasonWords
      ? fail('checklist.q08.no_reason', [touchpoint.statement])
      : person('checklist.q08.not_applicable', [touchpoint.statement])
  }
  const linked = insight.links.filter(
    (link) =>
      link.claim === touchpoint.statement &&
      link.relation === 'supports' &&
      ['data', 'quote', 'note'].includes(groundKind(link.evidence, evidence)),
  )
  if (linked.length > 0)
    return pass(
      'checklist.q08.linked',
      linked.map((link) => link.evidence),
    )
  return person('checklist.q08.named', [touchpoint.statement])
}
