import { say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Language, PhraseKey } from '../../locales/locale.ts'
import type { Said } from '../../locales/said.ts'
import type { Catalog } from '../../metrics/catalog.ts'
import { labelOf } from './metric-label.ts'
import { withinSaid } from './within-said.ts'

/** Whether another metric goes with the finding's, which follows which and how long after; never that one causes the other. */
export function goesWithSaid(finding: Finding, catalog: Catalog, language: Language): Said {
  const subject = labelOf(finding.metric, catalog, language)
  const other = labelOf(finding.names.other, catalog, language)
  const ref = (field: string) => ({ ref: `${finding.id}.${field}` })
  const figures = { r: ref('r'), low: ref('low'), high: ref('high'), n: ref('n') }
  const within = withinSaid(finding, catalog, language)
  if (!finding.kept) {
    const params = { ...figures, metric: subject, other, testedWith: ref('testedWith') }
    return { all: [...within, say('finding.goes_with.none', params)] }
  }
  const [leader, follower] = finding.names.first === 'other' ? [other, subject] : [subject, other]
  const when = say(whenKey(finding), { lag: ref('lag') })
  const steps = say(
    finding.names.step === 'week' ? 'finding.goes_with.weeks' : 'finding.goes_with.days',
    figures,
  )
  const alike = (finding.stats.r ?? 0) > 0
  return {
    all: [
      ...within,
      say(alike ? 'finding.goes_with.alike' : 'finding.goes_with.opposite', {
        leader,
        follower,
        when,
        steps,
        ...figures,
      }),
      say('finding.goes_with.no_cause'),
    ],
  }
}

function whenKey({ stats, names }: Finding): PhraseKey {
  const weekly = names.step === 'week'
  if (stats.lag === 0) return weekly ? 'finding.goes_with.same_week' : 'finding.goes_with.same_day'
  if (stats.lag === 1) return weekly ? 'finding.goes_with.next_week' : 'finding.goes_with.next_day'
  return weekly ? 'finding.goes_with.weeks_later' : 'finding.goes_with.days_later'
}
