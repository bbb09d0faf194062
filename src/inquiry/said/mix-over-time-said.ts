import { say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Language } from '../../locales/locale.ts'
import type { Said } from '../../locales/said.ts'
import type { Catalog } from '../../metrics/catalog.ts'
import { valueLabel } from '../../metrics/value-label.ts'
import { metricOfFinding } from '../metric-of-finding.ts'
import { dimensionOf } from '../subject.ts'
import { labelOf } from './metric-label.ts'

/** From this share of a change on it is the mix's more than anything else's. */
const mostly = 0.6

/** How much of a share's change comes from who came, and whose part of all cases moved most. */
export function mixOverTimeSaid(finding: Finding, catalog: Catalog, language: Language): Said {
  const { id, names, stats } = finding
  const metric = metricOfFinding(finding, catalog)
  const dimension = metric === null ? null : dimensionOf(catalog, metric.source, names.by ?? '')
  const { mixPart = 0, difference = 1 } = stats
  const figure = (stat: string, format: 'auto' | 'step' | 'size' = 'auto') => ({
    ref: `${id}.${stat}`,
    format,
  })
  return say(mixPart / difference >= mostly ? 'finding.mix_time.mostly' : 'finding.mix_time.partly', {
    metric: labelOf(finding.metric, catalog, language),
    by: { name: dimension?.label[language] ?? names.by ?? '' },
    moved: {
      name: dimension === null ? (names.moved ?? '') : valueLabel(dimension, names.moved ?? '')[language],
    },
    movedBefore: figure('movedBefore'),
    movedAfter: figure('movedAfter'),
    first: figure('first'),
    second: figure('second'),
    mixPart: figure('mixPart', 'step'),
    ratePart: figure('ratePart', 'step'),
  })
}
