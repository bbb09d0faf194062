import type { Unit } from './catalog.ts'

/** A person's correction of how a source was understood. `model` is needed only where several hold the column. */
export type Revision =
  | {
      readonly kind: 'set_outcome'
      readonly column: string
      readonly model?: string
      /** The value that means yes, where the column does not hold true and false (or 1 and 0). */
      readonly yes?: string | number
    }
  | { readonly kind: 'set_role'; readonly column: string; readonly model?: string; readonly role: ColumnRole }
  /** `metric` may be a measure's column as well: the unit is then set on all its sums, averages and extremes. */
  | { readonly kind: 'set_unit'; readonly metric: string; readonly unit: Unit; readonly currency?: string }
  /** `name` is a metric, a dimension or a model; the label counts for both languages. */
  | { readonly kind: 'rename'; readonly name: string; readonly label: string }
  | { readonly kind: 'set_favorable'; readonly metric: string; readonly favorable: 'up' | 'down' | 'none' }

export type ColumnRole = 'dimension' | 'measure' | 'time' | 'identifier' | 'ignore'
