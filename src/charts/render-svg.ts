import type { TopLevelSpec } from 'vega-lite'
import { barSpec } from './bar-spec.ts'
import type { Chart, ChartKind } from './chart.ts'
import { describeSvg } from './describe-svg.ts'
import { heatmapSpec } from './heatmap-spec.ts'
import { letterCount, plainLabel } from './label.ts'
import { lineSpec } from './line-spec.ts'
import { multiplesSpec } from './multiples-spec.ts'
import { scatterSpec } from './scatter-spec.ts'
import { textWidth } from './text-width.ts'
import { type Theme, type ThemeColours, themes } from './theme.ts'
import { waterfallSpec } from './waterfall-spec.ts'

const specs: Readonly<Record<ChartKind, (chart: Chart, colours: ThemeColours) => TopLevelSpec>> = {
  line: lineSpec,
  bar: barSpec,
  waterfall: waterfallSpec,
  scatter: scatterSpec,
  heatmap: heatmapSpec,
  multiples: multiplesSpec,
}

/**
 * The chart as an SVG document of about 600 pixels width with a `viewBox`, its name and description inside. Labels are
 * text, never markup. Vega is loaded at the first chart, since it takes about half a second.
 */
export async function renderSvg(chart: Chart, theme: Theme): Promise<string> {
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')])
  // Without a canvas Vega takes every letter as 0.8 em wide, which pushes labels apart and the plot into a corner.
  vega.textMetrics.width = (item, text) => textWidth(String(text), item.fontSize ?? 11)
  const spec = specs[chart.kind](chart, themes[theme])
  const view = new vega.View(vega.parse(vegaLite.compile(spec).spec), {
    renderer: 'none',
    logLevel: vega.Error,
  })
  try {
    return describeSvg(await view.toSVG(), chart, longLabels(chart))
  } finally {
    view.finalize()
  }
}

const longLabel = 26

function longLabels(chart: Chart): readonly string[] {
  const labels = [
    ...chart.series.map((series) => series.label),
    ...(['bar', 'waterfall', 'heatmap'].includes(chart.kind)
      ? chart.series.flatMap((series) => series.points.map((point) => point.x))
      : []),
    ...chart.marks.map((mark) => mark.label),
  ]
  return [...new Set(labels.map(plainLabel))].filter((label) => letterCount(label) > longLabel)
}
