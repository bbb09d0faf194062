import type { Language } from '../locales/locale.ts'
import type { Param } from '../locales/said.ts'
import type { Catalog } from '../metrics/catalog.ts'
import type { Filter } from '../metrics/query.ts'
import { valueLabel } from '../metrics/value-label.ts'
import { dimensionOf } from './subject.ts'

/** The values that some filters keep, by their names; null where nothing is narrowed. */
export function narrowed(
  where: readonly Filter[],
  source: string,
  catalog: Catalog,
  language: Language,
): Param | null {
  const names = where.flatMap((filter) => {
    const dimension = dimensionOf(catalog, source, filter.dimension)
    return filter.values.flatMap((value) =>
      value === null
        ? []
        : [{ name: dimension === null ? String(value) : valueLabel(dimension, value)[language] }],
    )
  })
  return names.length === 0 ? null : { list: names, join: 'comma' }
}
