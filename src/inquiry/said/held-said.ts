import { say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Language } from '../../locales/locale.ts'
import type { Said } from '../../locales/said.ts'
import type { Catalog } from '../../metrics/catalog.ts'
import { metricOfFinding } from '../metric-of-finding.ts'
import { dimensionOf } from '../subject.ts'

/** What is left of a contrast within the groups of another dimension, where that is less than half; else nothing. */
export function heldSaid(finding: Finding, catalog: Catalog, language: Language): readonly Said[] {
  const { heldBy } = finding.names
  const { adjusted = 0, adjustedLow = 0, adjustedHigh = 0, difference = 0 } = finding.stats
  if (heldBy === undefined) return []
  const metric = metricOfFinding(finding, catalog)
  const dimension = metric === null ? null : dimensionOf(catalog, metric.source, heldBy)
  const ref = (stat: string, format: 'step' | 'bound') => ({ ref: `${finding.id}.${stat}`, format })
  const params = {
    by: { name: dimension?.label[language] ?? heldBy },
    adjusted: ref('adjusted', 'step'),
    low: ref('adjustedLow', 'bound'),
    high: ref('adjustedHigh', 'step'),
  }
  const chance = adjustedLow <= 0 && adjustedHigh >= 0
  if (adjusted * difference < 0 && !chance) return [say('finding.held.turns', params)]
  return [say(chance ? 'finding.held.gone' : 'finding.held.shrinks', params)]
}
