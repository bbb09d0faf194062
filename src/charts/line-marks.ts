import type { Chart } from './chart.ts'
import { plainLabel, shorten } from './label.ts'
import { layout } from './layout.ts'
import { textWidth } from './text-width.ts'

export interface PlacedMark {
  readonly x: number
  /** Pixels from the plot's upper edge; above it, so negative. */
  readonly top: number
  /** Which end of the label touches the rule. */
  readonly align: 'left' | 'right'
  readonly label: string
}

const longestLabel = 40
const gap = 10

/**
 * Labels of days above the plot, latest first, each on the lowest row where it overlaps no other, turned leftward where the right edge
 * would cut it. Days outside `span` (milliseconds) are left out. `height` is what the rows take.
 */
export function placeMarks(
  marks: Chart['marks'],
  span: readonly [number, number],
  width: number,
): { readonly marks: readonly PlacedMark[]; readonly height: number } {
  const [from, to] = span
  const rows: { readonly from: number; readonly to: number }[][] = []
  const placed = marks
    .map((mark) => ({
      x: Date.parse(`${mark.at}T00:00:00Z`),
      label: shorten(plainLabel(mark.label), longestLabel),
    }))
    .filter(({ x }) => x >= from && x <= to)
    .sort((a, b) => b.x - a.x)
    .map(({ x, label }) => {
      const at = to === from ? width / 2 : ((x - from) / (to - from)) * width
      const length = textWidth(label, layout.small) + gap
      const align = at + length <= width + layout.padding ? ('left' as const) : ('right' as const)
      const extent = align === 'left' ? { from: at, to: at + length } : { from: at - length, to: at }
      const free = rows.findIndex((row) =>
        row.every((other) => extent.from > other.to || extent.to < other.from),
      )
      const row = free === -1 ? rows.push([]) - 1 : free
      rows[row]?.push(extent)
      return { x, align, label, top: -(row + 1) * layout.lineHeight }
    })
  return { marks: placed, height: rows.length * layout.lineHeight }
}
