import type { DimensionInfo, Label } from './catalog.ts'
import { valuesIn } from './value-group.ts'

type Joined = 'conjunction' | 'disjunction'

/** A value's label, those of a group joined; the value itself where the catalogue holds no better. */
export function valueLabel(
  dimension: DimensionInfo,
  value: string | number | boolean,
  joined: Joined = 'conjunction',
): Label {
  const labels = valuesIn(value).map((one) => labelOf(dimension, one))
  const [only] = labels
  if (labels.length === 1 && only !== undefined) return only
  const list = (language: 'en' | 'vi') =>
    new Intl.ListFormat(language, { type: joined }).format(labels.map((label) => label[language]))
  return { en: list('en'), vi: list('vi') }
}

function labelOf(dimension: DimensionInfo, value: string | number | boolean): Label {
  const known = dimension.values.find((candidate) => String(candidate.value) === String(value))
  const label = known?.label ?? { en: String(value), vi: String(value) }
  return isBare(value) ? withDimension(dimension, label) : label
}

/** A number, or yes and no, says nothing without its column: "Weekend: yes", "Region 3". */
function isBare(value: string | number | boolean): boolean {
  return typeof value !== 'string' || /^([\d.,-]+|yes|no|true|false|y|n|có|không)$/iu.test(value)
}

function withDimension(dimension: DimensionInfo, label: Label): Label {
  const join = (column: string, value: string) =>
    /^[\d.,-]+$/u.test(value) ? `${column} ${value}` : `${column}: ${value.toLowerCase()}`
  return { en: join(dimension.label.en, label.en), vi: join(dimension.label.vi, label.vi) }
}
