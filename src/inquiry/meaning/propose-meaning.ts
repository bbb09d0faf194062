import type { ThreadState } from '../../conversation/state.ts'
import type { Catalog, MetricInfo } from '../../metrics/catalog.ts'
import { matchCatalog } from '../../understanding/match-catalog.ts'
import type { SaidMeaning } from '../../understanding/read-meaning.ts'
import { nameKey } from '../../understanding/synonyms.ts'

type Proposed =
  | Omit<NonNullable<ThreadState['meaning']>, 'statement'>
  | { readonly kind: 'known'; readonly metric: MetricInfo }

/** As sure as a name in full. */
const sure = 0.85

/**
 * What a meaning would be to the workspace: a definition of the metric that the term names, or another name for the metric that
 * it is said to mean, or what is known already; null where neither is a metric in full.
 */
export function proposeMeaning({ term, means }: SaidMeaning, catalog: Catalog): Proposed | null {
  const named = metricIn(term, catalog)
  const meant = metricIn(means, catalog)
  if (named !== null && named === meant) return { kind: 'known', metric: named }
  if (named !== null)
    return { kind: 'definition', term, means, metric: { source: named.source, name: named.name } }
  if (meant !== null && named === null)
    return { kind: 'synonym', term, means, metric: { source: meant.source, name: meant.name } }
  return null
}

/** The metric that a text is the name of, whole. */
function metricIn(text: string, catalog: Catalog): MetricInfo | null {
  const [top] = matchCatalog(text, catalog).metrics
  if (top === undefined || !top.named || top.score < sure) return null
  return nameKey(top.words) === nameKey(text) ? top.info : null
}
