import { criterionIds } from '../insights/insight.ts'
import type { Catalog } from '../metrics/catalog.ts'
import { valueLabel } from '../metrics/value-label.ts'

/** What may be named although it holds digits: everything the data, the people and the checklist are called. */
export function knownNames(catalog: Catalog, others: Iterable<string>): ReadonlySet<string> {
  const names = new Set<string>([...criterionIds, ...others])
  const label = (text: { readonly en: string; readonly vi: string }) => names.add(text.en).add(text.vi)
  for (const model of catalog.models) label(model.label).add(model.name)
  for (const metric of catalog.metrics) label(metric.label).add(metric.name)
  for (const text of catalog.texts) label(text.label).add(text.model)
  for (const dimension of catalog.dimensions) {
    label(dimension.label).add(dimension.name)
    for (const known of dimension.values) {
      label(known.label).add(String(known.value))
      label(valueLabel(dimension, known.value))
    }
  }
  return names
}
