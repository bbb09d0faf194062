import { booleanForm } from './booleans.ts'
import { dateForm } from './dates.ts'
import { type ColumnForm, type FormHints, placeholders } from './form.ts'
import { numberForm } from './numbers.ts'

const standIns: ReadonlySet<string> = new Set(placeholders)

/** The form that fits a column's cells; text where none does. Cells are trimmed; empty ones are left out. */
export function decideForm(cells: readonly string[], hints: FormHints): ColumnForm {
  if (cells.length === 0) return { type: 'empty' }
  const distinct = [...new Set(cells)]
  const telling = distinct.filter((cell) => !standIns.has(cell.toLowerCase()))
  if (telling.length === 0) return { type: 'text' }
  return (
    booleanForm(distinct, hints.flag) ??
    dateForm(telling, hints) ??
    numberForm(telling, hints) ?? { type: 'text' }
  )
}
