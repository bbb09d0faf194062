import type { Chart } from './chart.ts'
import { caseCount, figure } from './figure.ts'
import { plainLabel, wrap } from './label.ts'

export interface BarRow {
  /** Places of the category and the series, as text. */
  readonly category: string
  readonly series: string
  /** The series' place, or `marked`. */
  readonly colour: string
  readonly y: number | null
  readonly low: number | null
  readonly high: number | null
  /** Where the figure stands: beyond the bar and its whisker. */
  readonly end: number
  readonly figure: string
  readonly cases: string
}

const nameWidth = 26
const nameLines = 3

/** The rows of a bar chart and the lines of each category's name, a mark's label on lines of its own beneath it. */
export function barRows(chart: Chart): {
  readonly rows: readonly BarRow[]
  readonly categories: readonly (readonly string[])[]
} {
  const names = [...new Set(chart.series.flatMap((series) => series.points.map((point) => point.x)))]
  const rows = chart.series.flatMap((series, place) =>
    series.points.map(({ x, y, low, high, n }): BarRow => {
      const whiskers = y !== null && low !== undefined && high !== undefined
      const marked = chart.series.length === 1 && chart.marks.some((mark) => mark.at === x)
      return {
        category: String(names.indexOf(x)),
        series: String(place),
        colour: marked ? 'marked' : String(place),
        y,
        low: whiskers ? low : null,
        high: whiskers ? high : null,
        end: Math.max(0, y ?? 0, whiskers ? high : 0),
        figure: y === null ? '–' : figure(y, chart),
        cases: n === undefined ? '' : `n = ${caseCount(n, chart.language)}`,
      }
    }),
  )
  const categories = names.map((name) => {
    const label = wrap(plainLabel(name), nameWidth, nameLines)
    const marks = chart.marks.filter((mark) => mark.at === name)
    return [...label, ...marks.flatMap((mark) => wrap(`• ${plainLabel(mark.label)}`, nameWidth, 2))]
  })
  return { rows, categories }
}
