import type { DraftNode } from '../../conversation/content.ts'
import { say } from '../../conversation/write.ts'
import { type Evidence, noEvidence } from '../../evidence/evidence.ts'
import { isSigned } from '../../insights/assess.ts'
import { criteria } from '../../insights/criteria/index.ts'
import type { CriterionId, Insight, Judgement } from '../../insights/insight.ts'
import { isPhraseKey } from '../../locales/locale.ts'
import type { Said } from '../../locales/said.ts'
import { followUpSaid } from '../said/follow-up-said.ts'

/** The criteria as last judged, each with its reason: all twelve, or those named. */
export function checklistNode(
  insight: Insight,
  shown: 'all' | readonly CriterionId[] = 'all',
  evidence: Evidence = noEvidence,
): DraftNode {
  return {
    type: 'checklist',
    caption: checklistSaid(insight),
    items: insight.judgements.flatMap((judgement) => {
      if (shown !== 'all' && !shown.includes(judgement.criterion)) return []
      const criterion = criteria.find((candidate) => candidate.id === judgement.criterion)
      if (criterion === undefined) return []
      const signed = insight.signatures.findLast(
        (signature) => signature.criterion === judgement.criterion && isSigned(insight, judgement.criterion),
      )
      const state = signed !== undefined && judgement.state === 'person' ? 'pass' : judgement.state
      const reason: Said = isPhraseKey(judgement.reason) ? say(judgement.reason) : say('why.missing')
      return [
        {
          criterion: judgement.criterion,
          label: say(criterion.label),
          state,
          reason:
            signed === undefined
              ? reason
              : say('checklist.signed', { reason, name: { name: signed.by.name } }),
          ...(state === 'pass'
            ? {}
            : {
                followUp:
                  judgement.state === 'fail' ? followUpSaid(judgement, evidence) : say(criterion.asks),
              }),
        },
      ]
    }),
  }
}

/** How many criteria pass, fail and wait for a person; a signed one passes. */
export function checklistSaid(insight: Insight): Said {
  const states = insight.judgements.map(({ criterion, state }) =>
    state === 'person' && isSigned(insight, criterion) ? 'pass' : state,
  )
  const count = (state: Judgement['state']) => ({
    tally: states.filter((candidate) => candidate === state).length,
    of: 'criteria' as const,
  })
  return say('checklist.caption', { passed: count('pass'), failed: count('fail'), waiting: count('person') })
}

/** The computed confidence with its reasons. */
export function confidenceSaid(insight: Insight): Said {
  const { level, reasons } = insight.confidence
  const said = reasons.flatMap((reason) => (isPhraseKey(reason) ? [say(reason)] : []))
  return { all: [say('confidence.said', { level: say(`confidence.level.${level}`) }), ...said] }
}
