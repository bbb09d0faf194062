import type { TopLevelSpec } from 'vega-lite'
import type { Chart } from './chart.ts'
import { chartConfig } from './chart-config.ts'
import { chartTitle } from './chart-title.ts'
import { plainLabel, shorten } from './label.ts'
import { layout } from './layout.ts'
import { labelRoom, linePanel } from './line-panel.ts'
import type { ThemeColours } from './theme.ts'

const panelHeight = 120
const longestName = 70

/** Series that share days but no scale: one small line chart a series, under each other. */
export function multiplesSpec(chart: Chart, colours: ThemeColours): TopLevelSpec {
  const charts = chart.series.map((series): Chart => {
    const { unit = chart.unit, currency } = series
    return { ...chart, kind: 'line', unit, series: [series], ...(currency === undefined ? {} : { currency }) }
  })
  const room = Math.max(0, ...charts.map(labelRoom))
  const panels = charts.map((one, place) =>
    linePanel(
      one,
      { ...colours, series: colours.series.slice(place % colours.series.length) },
      { height: panelHeight, name: `panel${place}`, labelRoom: room, legend: null },
    ),
  )
  return {
    title: chartTitle(chart),
    params: panels.flatMap(({ params }) => params),
    vconcat: panels.map(({ plot }, place) => ({
      ...plot,
      title: {
        text: shorten(plainLabel(charts[place]?.series[0]?.label ?? ''), longestName),
        fontSize: layout.text,
        offset: 6,
      },
    })),
    spacing: 22,
    resolve: { scale: { x: 'independent', y: 'independent', color: 'independent' } },
    config: chartConfig(colours),
  }
}
