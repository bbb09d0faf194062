import { say } from '../../conversation/write.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { criteria } from '../../insights/criteria/index.ts'
import { dataEnd } from '../../insights/data-end.ts'
import { followUpOf } from '../../insights/follow-up.ts'
import type { Judgement } from '../../insights/insight.ts'
import type { Said } from '../../locales/said.ts'

/** The question that would mend a failed criterion, for the reason that it failed. */
export function followUpSaid(judgement: Judgement, evidence: Evidence): Said {
  const criterion = criteria.find(({ id }) => id === judgement.criterion)
  if (criterion === undefined) throw new RangeError(`no criterion ${judgement.criterion}`)
  const ends = judgement.evidence.flatMap((id) => {
    const reading = evidence.readings[id]
    return reading === undefined ? [] : (dataEnd(reading) ?? [])
  })
  const end = ends.sort().at(-1)
  const key = followUpOf(criterion, judgement.reason)
  if (end === undefined) return say(key === 'follow_up.q02.too_old' ? criterion.followUp : key)
  return say(key, { date: { date: end } })
}
