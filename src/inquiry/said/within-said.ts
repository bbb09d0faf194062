import { say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Language } from '../../locales/locale.ts'
import type { Said } from '../../locales/said.ts'
import type { Catalog } from '../../metrics/catalog.ts'
import { valueLabel } from '../../metrics/value-label.ts'
import { metricOfFinding } from '../metric-of-finding.ts'
import { dimensionOf } from '../subject.ts'

/** Among whom a finding holds, for sentences that do not say so themselves; nothing where it is about everybody. */
export function withinSaid(finding: Finding, catalog: Catalog, language: Language): readonly Said[] {
  const { dimension, segment } = finding.names
  if (dimension === undefined || segment === undefined) return []
  const metric = metricOfFinding(finding, catalog)
  const info = metric === null ? null : dimensionOf(catalog, metric.source, dimension)
  const name = info === null ? segment : valueLabel(info, segment)[language]
  return [say('finding.within', { within: { name } })]
}
