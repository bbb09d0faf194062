import type { DimensionInfo, DimensionValue } from '../../metrics/catalog.ts'
import type { ColumnDefinition } from '../../metrics/metric.ts'
import type { Scalar } from '../../metrics/query.ts'
import { namedValue } from './vocabulary.ts'

/** The most values of a dimension that are listed. */
export const mostValues = 200

/** Numbers of more kinds than this are quantities and not listed by value; whole numbers may be codes. */
const mostDecimalKinds = 30
const mostIntegerKinds = 200

/** How many kinds of value a dimension may have for its values to be listed. */
export function mostKinds(kind: 'decimal' | 'integer' | 'other', dimension: DimensionInfo): number {
  if (kind === 'other') return Number.POSITIVE_INFINITY
  return kind === 'integer' && dimension.leaks === undefined ? mostIntegerKinds : mostDecimalKinds
}

/** One value of a dimension with its names: the definition's own, else the vocabulary's. */
export function dimensionValue(
  column: ColumnDefinition,
  value: Exclude<Scalar, null>,
  count: number,
): DimensionValue {
  const word = value === true ? 'Yes' : value === false ? 'No' : String(value)
  const known = namedValue(word)
  const meta = column.dimension?.config?.meta?.values?.[String(value)]
  return {
    value,
    count,
    label: { en: meta?.label ?? known.label.en, vi: meta?.label_vi ?? meta?.label ?? known.label.vi },
    synonyms: [...new Set([...(meta?.synonyms ?? []), ...known.synonyms])],
  }
}
