import { type Assessed, defineCriterion, type Outcome } from '../criterion.ts'
import { causeLinks, groundKind } from '../grounds.ts'
import { isNearCopy } from '../near-copy.ts'
import { fail, pass, person } from '../outcome.ts'

/** A cause below the observation with a link to evidence, and a rival on record. */
export const explainsTheMotive = defineCriterion({
  id: 'Q3',
  label: 'checklist.q03.label',
  followUp: 'checklist.q03.follow_up',
  asks: 'checklist.q03.asks',
  judge,
})

function judge({ insight, evidence, thresholds }: Assessed): Outcome {
  const { motivation, behaviour } = insight
  if (motivation === null) return fail('checklist.q03.no_cause')
  const grounded = (relation: 'supports' | 'contradicts') => [
    ...new Set(
      causeLinks(insight, relation)
        .map((link) => link.evidence)
        .filter((id) => ['data', 'quote', 'stated'].includes(groundKind(id, evidence))),
    ),
  ]
  const supporting = grounded('supports')
  const contradicting = grounded('contradicts')
  if (supporting.length === 0) return fail('checklist.q03.only_belief', [motivation.statement])
  if (contradicting.length > supporting.length) return fail('checklist.q03.contradicted', contradicting)
  if (insight.rivals.length + insight.rivalFindings.length === 0) return fail('checklist.q03.no_rival')
  if (behaviour !== null && isNearCopy(motivation.words, behaviour.words, thresholds.nearCopy))
    return person('checklist.q03.restatement', [motivation.statement, behaviour.statement])
  return pass('checklist.q03.explained', supporting)
}
