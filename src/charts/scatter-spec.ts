import type { TopLevelSpec } from 'vega-lite'
import type { Chart } from './chart.ts'
import { chartConfig } from './chart-config.ts'
import { chartTitle } from './chart-title.ts'
import { plainLabel, shorten } from './label.ts'
import { layout } from './layout.ts'
import { textWidth } from './text-width.ts'
import type { ThemeColours } from './theme.ts'
import { valueAxis } from './value-axis.ts'

const plotHeight = 320
const longestName = 60

/** Two figures of the same days or groups: a dot for each, no line drawn through them. */
export function scatterSpec(chart: Chart, colours: ThemeColours): TopLevelSpec {
  const dots = chart.series.flatMap(({ points }) =>
    points.flatMap(({ across, y }) => (across === undefined || y === null ? [] : [{ across, y }])),
  )
  const up = valueAxis(...extent(dots.map(({ y }) => y)), chart)
  const kind = { unit: chart.axes?.unit ?? chart.unit, language: chart.language }
  const along = valueAxis(...extent(dots.map((dot) => dot.across)), kind, 5)
  const widest = Math.max(...up.labels.map((label) => textWidth(label, layout.text)))
  const axis = (values: readonly number[], labels: string, ticks: string, title: string | null) => ({
    scale: { domain: [values[0] ?? 0, values.at(-1) ?? 1], nice: false },
    axis: {
      title,
      values: [...values],
      labelExpr: `${labels}[indexof(${ticks}, datum.value)]`,
      labelFlush: true,
    },
  })
  const name = (text: string | undefined) => shorten(plainLabel(text ?? ''), longestName)
  return {
    data: { values: dots },
    params: [
      { name: 'upTicks', value: [...up.values] },
      { name: 'upLabels', value: [...up.labels] },
      { name: 'alongTicks', value: [...along.values] },
      { name: 'alongLabels', value: [...along.labels] },
    ],
    title: {
      ...chartTitle(chart),
      subtitle: [name(chart.axes?.up), chartTitle(chart).subtitle].filter(Boolean).join(', '),
    },
    width: Math.round(layout.width - 2 * layout.padding - widest - 24),
    height: plotHeight,
    mark: { type: 'point', filled: true, size: 55, opacity: 0.65, color: colours.series[0] ?? '' },
    encoding: {
      x: {
        field: 'across',
        type: 'quantitative',
        ...axis(along.values, 'alongLabels', 'alongTicks', name(chart.axes?.across)),
      },
      y: { field: 'y', type: 'quantitative', ...axis(up.values, 'upLabels', 'upTicks', null) },
    },
    config: chartConfig(colours),
  }
}

/** From zero where the values are not far above it. */
function extent(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 1]
  const low = values.reduce((least, value) => Math.min(least, value))
  const high = values.reduce((most, value) => Math.max(most, value))
  return low >= 0 && low < high / 2 ? [0, high] : [low, high]
}
