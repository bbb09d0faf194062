import { dateForm } from './dates.ts'
import { placeholders } from './form.ts'
import { moneyOf } from './moneys.ts'
import { numberForm } from './numbers.ts'

const standIns: ReadonlySet<string> = new Set(placeholders)
/** From this share of cells on, a column is meant to hold what they are. */
const meant = 0.8
const hints = { flag: false, dateName: false }

export type WhyText = 'mixed_currencies' | 'mixed_dates' | 'mixed_cells'

/**
 * Why a column that was meant to hold numbers or dates is read as text: amounts of several moneys, dates in orders that
 * contradict each other, or other cells among them; undefined for plain text. Cells are distinct and trimmed.
 *
 * Example: `12 USD` and `300.000 ₫` are mixed currencies; `31/12/2026` and `12/31/2026` mixed dates.
 */
export function whyText(cells: readonly string[]): WhyText | undefined {
  const telling = cells.filter((cell) => !standIns.has(cell.toLowerCase()))
  const shareOf = (fits: (cell: string) => boolean) =>
    telling.length === 0 ? 0 : telling.filter(fits).length / telling.length
  if (shareOf((cell) => dateForm([cell], hints) !== undefined) >= meant) return 'mixed_dates'
  if (shareOf((cell) => numberForm([cell], hints) !== undefined) < meant) return undefined
  return new Set(telling.flatMap((cell) => moneyOf(cell) ?? [])).size > 1 ? 'mixed_currencies' : 'mixed_cells'
}
