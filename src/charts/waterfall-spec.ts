import type { TopLevelSpec } from 'vega-lite'
import type { Chart } from './chart.ts'
import { chartConfig } from './chart-config.ts'
import { chartTitle } from './chart-title.ts'
import { figure } from './figure.ts'
import { haloed } from './haloed.ts'
import { plainLabel, wrap } from './label.ts'
import { layout } from './layout.ts'
import { textWidth } from './text-width.ts'
import type { ThemeColours } from './theme.ts'
import { valueAxis } from './value-axis.ts'
import { waterfallSteps } from './waterfall-steps.ts'

const stepRoom = 46
const gap = 8
const nameWidth = 26

/** The parts of a change: levels as bars from zero, each part a bar from where the one before it ended. */
export function waterfallSpec(chart: Chart, colours: ThemeColours): TopLevelSpec {
  const steps = waterfallSteps(chart).map((step, place) => ({
    ...step,
    step: String(place),
    name: [...wrap(plainLabel(step.label), nameWidth, 3)],
    figure: step.total ? figure(step.value, chart) : signed(step.value, chart),
    colour: step.total ? 'total' : step.value < 0 ? 'down' : 'up',
    end: Math.max(step.from, step.to),
  }))
  const names = Math.max(0, ...steps.flatMap(({ name }) => name.map((line) => textWidth(line, layout.text))))
  const figures = Math.max(0, ...steps.map((step) => textWidth(step.figure, layout.text)))
  const width = Math.round(layout.width - 2 * layout.padding - names - figures - 3 * gap)
  const reach = steps.flatMap(({ from, to }) => [from, to])
  const axis = valueAxis(
    Math.min(0, ...reach),
    Math.max(0, ...reach),
    chart,
    Math.max(2, Math.floor(width / 80)),
  )
  const value = {
    type: 'quantitative' as const,
    scale: { domain: [axis.values[0] ?? 0, axis.values.at(-1) ?? 1], nice: false },
    axis: {
      values: [...axis.values],
      labelExpr: 'tickLabels[indexof(tickValues, datum.value)]',
      labelFlush: true,
    },
  }
  const y = {
    field: 'step',
    type: 'nominal' as const,
    sort: null,
    scale: { domain: steps.map(({ step }) => step), paddingInner: 0.3, paddingOuter: 0.1 },
    axis: { labels: false },
  }
  return {
    data: { values: steps },
    params: [
      { name: 'tickValues', value: [...axis.values] },
      { name: 'tickLabels', value: [...axis.labels] },
    ],
    title: chartTitle(chart),
    width,
    height: steps.length * stepRoom,
    layer: [
      {
        mark: { type: 'bar' },
        encoding: {
          x: { field: 'from', ...value },
          x2: { field: 'to' },
          y,
          color: {
            field: 'colour',
            type: 'nominal',
            scale: {
              domain: ['total', 'up', 'down'],
              range: [colours.quiet, colours.series[0] ?? '', colours.series[1] ?? ''],
            },
            legend: null,
          },
        },
      },
      ...haloed(
        {
          mark: { type: 'text' as const, align: 'left' as const, baseline: 'middle' as const, dx: gap },
          encoding: {
            x: { field: 'end', ...value },
            y,
            text: { field: 'figure', type: 'nominal' as const },
          },
        },
        colours,
      ),
      {
        mark: {
          type: 'text',
          align: 'right',
          baseline: 'middle',
          dx: -gap,
          dy: { expr: `-(length(datum.name) - 1) * ${layout.lineHeight / 2}` },
          lineHeight: layout.lineHeight,
        },
        encoding: { x: { value: 0 }, y, text: { field: 'name', type: 'nominal' } },
      },
    ],
    config: chartConfig(colours),
  }
}

function signed(value: number, chart: Chart): string {
  const size = figure(Math.abs(value), chart)
  return value < 0 ? `−${size}` : `+${size}`
}
