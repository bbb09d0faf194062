import { only, say } from '../../conversation/write.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Language } from '../../locales/locale.ts'
import type { Said } from '../../locales/said.ts'
import type { Catalog } from '../../metrics/catalog.ts'
import { valueLabel } from '../../metrics/value-label.ts'
import { dimensionOf } from '../subject.ts'

/** Whom a reading is about, by the group that it is narrowed to, in the reader's language; null where that is not known any more. */
export function sideLabel(
  { query }: Reading,
  dimension: string | undefined,
  catalog: Catalog,
  language: Language,
): Said | null {
  const filters = 'where' in query ? query.where : []
  const filter = filters.findLast((one) => one.dimension === dimension)
  const info = filter === undefined ? null : dimensionOf(catalog, query.source, filter.dimension)
  const [value] = filter?.values ?? []
  if (filter === undefined) return say('segment.everyone')
  if (info === null || value == null) return null
  if (filter.op !== 'in' || filter.values.length > 1) return say('segment.rest')
  return only({ name: valueLabel(info, value)[language] })
}
