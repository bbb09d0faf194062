import type { Chart } from './chart.ts'
import { plainLabel, shorten } from './label.ts'
import { layout } from './layout.ts'
import { textWidth } from './text-width.ts'

const widestLabel = 36
const symbol = 42

/** Series labels cut to size, and how many of them fit side by side. */
export function seriesLegend(chart: Chart): { readonly labels: readonly string[]; readonly columns: number } {
  const labels = chart.series.map((series) => shorten(plainLabel(series.label), widestLabel))
  const widest = Math.max(...labels.map((label) => textWidth(label, layout.text) + symbol))
  return { labels, columns: Math.max(1, Math.floor((layout.width - 2 * layout.padding) / widest)) }
}
