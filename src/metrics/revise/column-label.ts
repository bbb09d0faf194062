import type { Label } from '../catalog.ts'
import { labelOf } from '../label.ts'
import type { ColumnDefinition } from '../metric.ts'

/** How a column is called in both languages. */
export function columnLabel({ name, dimension }: ColumnDefinition): Label {
  return labelOf(name, dimension?.label, dimension?.config?.meta?.label_vi)
}
