import type { Evidence } from '../evidence/evidence.ts'
import type { Reading } from '../evidence/reading.ts'
import type { Catalog, Family } from '../metrics/catalog.ts'
import { quotesOf, readingsOf } from './grounds.ts'
import type { Insight } from './insight.ts'

/** The source families that a reading was taken from; empty when its source is not in the catalogue. */
export function readingFamilies(reading: Reading, catalog: Catalog): readonly Family[] {
  if (reading.kind === 'quotes')
    return catalog.texts.filter((text) => text.source === reading.source).map((text) => text.family)
  const metric = catalog.metrics.find(
    (candidate) => candidate.source === reading.source && candidate.name === reading.metric,
  )
  return catalog.models
    .filter(
      (model) => model.source === reading.source && (metric === undefined || model.name === metric.model),
    )
    .map((model) => model.family)
}

/** Every family that the insight's figures and quotes come from. */
export function familiesOf(insight: Insight, evidence: Evidence, catalog: Catalog): ReadonlySet<Family> {
  const measured = readingsOf(insight, evidence)
    .filter((reading) => reading.kind === 'metric')
    .flatMap((reading) => readingFamilies(reading, catalog))
  const said = quotesOf(insight, evidence).flatMap((quote) =>
    catalog.texts
      .filter((text) => text.source === quote.source && text.model === quote.model)
      .map((text) => text.family),
  )
  return new Set([...measured, ...said])
}
