import type { TopLevelSpec } from 'vega-lite'
import type { Chart } from './chart.ts'
import { chartConfig } from './chart-config.ts'
import { chartTitle } from './chart-title.ts'
import { labelRoom, linePanel } from './line-panel.ts'
import { seriesLegend } from './series-legend.ts'
import type { ThemeColours } from './theme.ts'

const plotHeight = 260

/** A chart over calendar days: a line for each series, its interval as a band, labelled rules where something happened. */
export function lineSpec(chart: Chart, colours: ThemeColours): TopLevelSpec {
  const legend = seriesLegend(chart)
  const shown =
    chart.series.length < 2
      ? null
      : { columns: legend.columns, labelExpr: 'seriesLabels[toNumber(datum.value)]' }
  const { plot, params } = linePanel(chart, colours, {
    height: plotHeight,
    name: 'tick',
    labelRoom: labelRoom(chart),
    legend: shown,
  })
  return {
    ...plot,
    params: [...params, { name: 'seriesLabels', value: [...legend.labels] }],
    title: chartTitle(chart),
    config: chartConfig(colours),
  }
}
