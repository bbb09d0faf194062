import type { Chart } from './chart.ts'
import { figure } from './figure.ts'
import { letterCount, pad, plainLabel, shorten } from './label.ts'

const longestRow = 16

/** A heat map as rows of figures under their columns' names; columns that do not fit are left out and said so by an ellipsis. */
export function heatmapText(chart: Chart, room: number): readonly string[] {
  const columns = [...new Set(chart.series.flatMap(({ points }) => points.map(({ x }) => x)))]
  const names = chart.series.map(({ label }) => shorten(plainLabel(label), longestRow))
  const first = Math.max(0, ...names.map(letterCount))
  const cells = chart.series.map(({ points }) =>
    columns.map((column) => {
      const value = points.find(({ x }) => x === column)?.y ?? null
      return value === null ? '–' : figure(value, chart)
    }),
  )
  const width = Math.max(4, ...cells.flat().map(letterCount))
  const fitting = Math.max(1, Math.floor((room - first - 2) / (width + 1)))
  const head = columns.slice(0, fitting).map((column) => shorten(plainLabel(column), width))
  const line = (name: string, row: readonly string[]) =>
    [pad(name, first), ...row.map((cell) => ' '.repeat(width - letterCount(cell)) + cell)].join(' ')
  const more = columns.length > fitting ? ' …' : ''
  return [
    line('', head) + more,
    ...cells.map((row, place) => line(names[place] ?? '', row.slice(0, fitting)) + more),
  ]
}
