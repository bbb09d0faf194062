import type { TopLevelSpec } from 'vega-lite'
import { barRows } from './bar-rows.ts'
import type { Chart } from './chart.ts'
import { chartConfig } from './chart-config.ts'
import { chartTitle } from './chart-title.ts'
import { haloed } from './haloed.ts'
import { layout } from './layout.ts'
import { seriesLegend } from './series-legend.ts'
import { textWidth } from './text-width.ts'
import type { ThemeColours } from './theme.ts'
import { valueAxis } from './value-axis.ts'

const barRoom = 40
const gap = 8

/** A chart over categories: lying bars (long names keep their words), interval whiskers, figure and n beside each. */
export function barSpec(chart: Chart, colours: ThemeColours): TopLevelSpec {
  const { rows, categories } = barRows(chart)
  const spans = rows.flatMap((row) => [row.y ?? 0, row.low ?? 0, row.high ?? 0])
  const names = Math.max(
    0,
    ...categories.flatMap((lines) => lines.map((line) => textWidth(line, layout.text))),
  )
  const figures = Math.max(
    0,
    ...rows.flatMap((row) => [textWidth(row.figure, layout.text), textWidth(row.cases, layout.small)]),
  )
  const width = Math.round(layout.width - 2 * layout.padding - names - figures - 3 * gap)
  const axis = valueAxis(
    Math.min(0, ...spans),
    Math.max(0, ...spans),
    chart,
    Math.max(2, Math.floor(width / 80)),
  )
  const lines = Math.max(1, ...categories.map((category) => category.length))
  const legend = seriesLegend(chart)
  const series = chart.series.map((_, place) => String(place))
  const room = Math.max(lines * layout.lineHeight + gap, series.length * barRoom)
  const y = {
    field: 'category',
    type: 'nominal' as const,
    sort: null,
    scale: { domain: categories.map((_, place) => String(place)), paddingInner: 0.16, paddingOuter: 0.08 },
    axis: { labels: false },
  }
  const yOffset = { field: 'series', type: 'nominal' as const, scale: { domain: series, paddingInner: 0.12 } }
  const value = {
    type: 'quantitative' as const,
    scale: { domain: [axis.values[0] ?? 0, axis.values.at(-1) ?? 1], nice: false },
    axis: {
      values: [...axis.values],
      labelExpr: 'tickLabels[indexof(tickValues, datum.value)]',
      labelFlush: true,
    },
  }
  const x = { field: 'y', ...value }
  const beside = { type: 'text' as const, align: 'left' as const, baseline: 'middle' as const, dx: gap }
  // The wider one beneath keeps a whisker visible on a bar of any colour.
  const whiskers = [
    { width: 5, cap: 12, color: colours.background },
    { width: 2, cap: 9, color: colours.text },
  ]
  const place = { y, ...(series.length > 1 ? { yOffset } : {}) }
  return {
    data: { values: rows },
    params: [
      { name: 'tickValues', value: [...axis.values] },
      { name: 'tickLabels', value: [...axis.labels] },
      { name: 'seriesLabels', value: [...legend.labels] },
    ],
    title: chartTitle(chart),
    width,
    height: categories.length * room,
    layer: [
      {
        // No round corners: Vega clips them by id, and ids collide where a page shows several charts.
        mark: { type: 'bar' },
        encoding: {
          x,
          ...place,
          color: {
            field: 'colour',
            type: 'nominal',
            scale: {
              domain: [...series, 'marked'],
              range: [...colours.series.slice(0, series.length), colours.series[1] ?? ''],
            },
            legend:
              series.length < 2
                ? null
                : {
                    columns: legend.columns,
                    values: series,
                    labelExpr: 'seriesLabels[toNumber(datum.value)]',
                  },
          },
        },
      },
      ...whiskers.flatMap(({ width, cap, color }) => [
        {
          transform: [{ filter: 'isValid(datum.low)' }],
          mark: { type: 'rule' as const, strokeWidth: width, color },
          encoding: { x: { field: 'low', ...value }, x2: { field: 'high' }, ...place },
        },
        ...(['low', 'high'] as const).map((end) => ({
          transform: [{ filter: 'isValid(datum.low)' }],
          mark: { type: 'tick' as const, thickness: width, size: cap, color, opacity: 1 },
          encoding: { x: { field: end, ...value }, ...place },
        })),
      ]),
      ...haloed(
        {
          mark: { ...beside, dy: { expr: "datum.cases === '' ? 0 : -7" } },
          encoding: {
            x: { field: 'end', ...value },
            ...place,
            text: { field: 'figure', type: 'nominal' as const },
          },
        },
        colours,
      ),
      ...haloed(
        {
          mark: { ...beside, dy: 9, fontSize: layout.small, color: colours.quiet },
          encoding: {
            x: { field: 'end', ...value },
            ...place,
            text: { field: 'cases', type: 'nominal' as const },
          },
        },
        colours,
      ),
      {
        data: { values: categoryNames(categories) },
        mark: {
          type: 'text',
          align: 'right',
          baseline: 'middle',
          dx: -gap,
          dy: { expr: 'datum.rise' },
          lineHeight: layout.lineHeight,
        },
        encoding: { x: { value: 0 }, y, text: { field: 'lines', type: 'nominal' } },
      },
    ],
    config: chartConfig(colours),
  }
}

/** Names as a layer of text of their own: an axis would hang the lines of a long one from the middle of its bar. */
function categoryNames(categories: readonly (readonly string[])[]) {
  return categories.map((lines, place) => ({
    category: String(place),
    lines: [...lines],
    rise: (-(lines.length - 1) * layout.lineHeight) / 2,
  }))
}
