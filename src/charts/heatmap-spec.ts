import type { TopLevelSpec } from 'vega-lite'
import type { Chart } from './chart.ts'
import { chartConfig } from './chart-config.ts'
import { chartTitle } from './chart-title.ts'
import { figure } from './figure.ts'
import { plainLabel, shorten } from './label.ts'
import { layout } from './layout.ts'
import { textWidth } from './text-width.ts'
import type { ThemeColours } from './theme.ts'

const cellHeight = 38
const gap = 8
const longestRow = 22

/** A figure by two dimensions: a row for each series, a column for each category, the figure written in its cell. */
export function heatmapSpec(chart: Chart, colours: ThemeColours): TopLevelSpec {
  const columns = [...new Set(chart.series.flatMap(({ points }) => points.map(({ x }) => x)))]
  const values = chart.series.flatMap(({ points }) => points.flatMap(({ y }) => (y === null ? [] : [y])))
  const low = values.length === 0 ? 0 : Math.min(...values)
  const high = values.length === 0 ? 1 : Math.max(...values)
  const rows = chart.series.map(({ label }) => shorten(plainLabel(label), longestRow))
  const widest = Math.max(0, ...rows.map((label) => textWidth(label, layout.text)))
  const width = Math.round(layout.width - 2 * layout.padding - widest - 2 * gap)
  const fits = Math.max(3, Math.floor(width / Math.max(1, columns.length) / (layout.small * 0.62)))
  const cells = chart.series.flatMap(({ points }, row) =>
    points.flatMap(({ x, y }) => {
      if (y === null) return []
      const strength = high === low ? 0.5 : (y - low) / (high - low)
      return [
        {
          row: String(row),
          column: String(columns.indexOf(x)),
          strength,
          figure: shorten(figure(y, chart), fits),
          ink: strength > 0.55 ? 'strong' : 'weak',
        },
      ]
    }),
  )
  const x = {
    field: 'column',
    type: 'nominal' as const,
    sort: null,
    scale: { domain: columns.map((_, place) => String(place)), paddingInner: 0.04 },
    axis: {
      orient: 'top' as const,
      labelExpr: 'columnLabels[toNumber(datum.value)]',
      labelAngle: 0,
      grid: false,
    },
  }
  const y = {
    field: 'row',
    type: 'nominal' as const,
    sort: null,
    scale: { domain: rows.map((_, place) => String(place)), paddingInner: 0.06 },
    axis: { labelExpr: 'rowLabels[toNumber(datum.value)]', grid: false, labelLimit: 0 },
  }
  return {
    data: { values: cells },
    params: [
      { name: 'columnLabels', value: columns.map((column) => shorten(plainLabel(column), fits)) },
      { name: 'rowLabels', value: rows },
    ],
    title: chartTitle(chart),
    width,
    height: rows.length * cellHeight,
    layer: [
      {
        mark: { type: 'rect' },
        encoding: {
          x,
          y,
          color: {
            field: 'strength',
            type: 'quantitative',
            scale: { domain: [0, 1], range: [colours.grid, colours.series[0] ?? ''] },
            legend: null,
          },
        },
      },
      {
        mark: { type: 'text', baseline: 'middle', fontSize: layout.small },
        encoding: {
          x,
          y,
          text: { field: 'figure', type: 'nominal' },
          color: {
            field: 'ink',
            type: 'nominal',
            scale: { domain: ['weak', 'strong'], range: [colours.text, colours.background] },
            legend: null,
          },
        },
      },
    ],
    config: chartConfig(colours),
  }
}
