import type { TopLevelSpec } from 'vega-lite'
import type { Chart } from './chart.ts'
import { haloed } from './haloed.ts'
import { layout } from './layout.ts'
import { placeMarks } from './line-marks.ts'
import { textWidth } from './text-width.ts'
import type { ThemeColours } from './theme.ts'
import { valueAxis } from './value-axis.ts'

/** Series of at most this many points show each one. */
const fewPoints = 31
const fewTicks = 7
/** From this many days on, ticks name months. */
const longSpan = 150
const dayMs = 86_400_000

type LayeredSpec = Extract<TopLevelSpec, { layer: unknown }>

export interface LinePanel {
  readonly height: number
  /** Begins the names of the panel's parameters, which all panels of a picture share one room for. */
  readonly name: string
  /** Pixels kept for the labels of values, so that panels under each other begin at the same place. */
  readonly labelRoom: number
  /** How the series are named, where there is more than one. */
  readonly legend: { readonly columns: number; readonly labelExpr: string } | null
}

/** Pixels that the labels of a chart's values take. */
export function labelRoom(chart: Chart): number {
  return widest(valueAxis(...valueSpan(rowsOf(chart)), chart).labels)
}

/** The plot of a chart over days, without its title: a line for each series, bands, labelled rules; and its parameters. */
export function linePanel(
  chart: Chart,
  colours: ThemeColours,
  panel: LinePanel,
): { readonly params: { name: string; value: (number | string)[] }[]; readonly plot: LayeredSpec } {
  const rows = rowsOf(chart)
  const times = [...new Set(rows.map((row) => row.x))].sort((a, b) => a - b)
  const span: readonly [number, number] = [times[0] ?? 0, times.at(-1) ?? 0]
  const axis = valueAxis(...valueSpan(rows), chart, panel.height < 200 ? 3 : 6)
  const width = layout.width - 2 * layout.padding - panel.labelRoom - 8 - 22
  const marks = placeMarks(chart.marks, span, width)
  const [tickValues, tickLabels] = [`${panel.name}Values`, `${panel.name}Labels`]
  const x = {
    field: 'x',
    type: 'temporal' as const,
    scale: { type: 'utc' as const, domain: [...span] },
    axis: {
      ...dateTicks(times, chart.language),
      grid: false,
      domain: true,
      labelOverlap: 'greedy' as const,
      labelFlush: true,
    },
  }
  const value = {
    type: 'quantitative' as const,
    scale: { domain: [axis.values[0] ?? 0, axis.values.at(-1) ?? 1], nice: false },
    axis: { values: [...axis.values], labelExpr: `${tickLabels}[indexof(${tickValues}, datum.value)]` },
  }
  const series = chart.series.map((_, place) => String(place))
  const color = {
    field: 'series',
    type: 'nominal' as const,
    scale: {
      domain: series,
      range: series.map((_, place) => colours.series[place % colours.series.length] ?? ''),
    },
    legend: panel.legend === null ? null : { ...panel.legend, offset: 10 + marks.height },
  }
  // Beyond the palette's length the colours come round again and the dash tells series apart; what was only expected is dotted.
  const strokeDash = {
    condition: [
      { test: `toNumber(datum.series) >= ${colours.series.length}`, value: [6, 4] },
      { test: 'datum.expected', value: [3, 3] },
    ],
    value: [1, 0],
  }
  return {
    params: [
      { name: tickValues, value: [...axis.values] },
      { name: tickLabels, value: [...axis.labels] },
    ],
    plot: {
      data: { values: rows },
      width,
      height: panel.height,
      layer: [
        {
          mark: { type: 'area', opacity: 0.2, invalid: 'break-paths-show-path-domains' },
          encoding: { x, y: { field: 'low', ...value }, y2: { field: 'high' }, color },
        },
        {
          data: { values: marks.marks },
          mark: { type: 'rule', strokeDash: [4, 4], color: colours.quiet },
          encoding: {
            x: { field: 'x', type: 'temporal' },
            y: { field: 'top', type: 'quantitative', scale: null },
            y2: { value: panel.height },
          },
        },
        {
          mark: {
            type: 'line',
            strokeWidth: 2.5,
            strokeJoin: 'round',
            invalid: 'break-paths-show-path-domains',
          },
          encoding: { x, y: { field: 'y', ...value }, color, strokeDash },
        },
        {
          transform: [{ filter: 'datum.dot && isValid(datum.y)' }],
          mark: { type: 'point', filled: true, size: 45, opacity: 1 },
          encoding: { x, y: { field: 'y', ...value }, color },
        },
        ...(['left', 'right'] as const).flatMap((align) =>
          haloed(
            {
              data: { values: marks.marks.filter((mark) => mark.align === align) },
              mark: {
                type: 'text' as const,
                align,
                baseline: 'top' as const,
                dx: align === 'left' ? 5 : -5,
                fontSize: layout.small,
                color: colours.text,
              },
              encoding: {
                x: { field: 'x', type: 'temporal' as const },
                y: { field: 'top', type: 'quantitative' as const, scale: null },
                text: { field: 'label', type: 'nominal' as const },
              },
            },
            colours,
          ),
        ),
      ],
    },
  }
}

function rowsOf(chart: Chart): readonly Row[] {
  return chart.series.flatMap((series, place) =>
    pointsOf(series.points, String(place), series.expected ?? false),
  )
}

interface Row {
  readonly series: string
  readonly x: number
  readonly y: number | null
  readonly low: number | null
  readonly high: number | null
  readonly dot: boolean
  readonly expected: boolean
}

function pointsOf(points: Chart['series'][number]['points'], series: string, expected: boolean): Row[] {
  const sorted = points
    .map((point) => ({ ...point, x: Date.parse(`${point.x}T00:00:00Z`) }))
    .sort((a, b) => a.x - b.x)
  const known = (place: number) => (sorted[place]?.y ?? null) !== null
  return sorted.map(({ x, y, low, high }, place) => {
    const banded = y !== null && low !== undefined && high !== undefined
    return {
      series,
      x,
      y,
      low: banded ? low : null,
      high: banded ? high : null,
      // A value between two gaps has no line to be seen by.
      dot: sorted.length <= fewPoints || !(known(place - 1) || known(place + 1)),
      expected,
    }
  })
}

/** From zero where the values are not far above it; else around the values, for a small change to be seen at all. */
function valueSpan(rows: readonly Row[]): readonly [number, number] {
  const values = rows.flatMap((row) => [row.y, row.low, row.high].filter((value) => value !== null))
  if (values.length === 0) return [0, 1]
  const low = values.reduce((least, value) => Math.min(least, value))
  const high = values.reduce((most, value) => Math.max(most, value))
  return low >= 0 && low < high / 2 ? [0, high] : [low, high]
}

function dateTicks(times: readonly number[], language: Chart['language']) {
  const days = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / dayMs
  const month = days > longSpan
  const format = language === 'vi' ? (month ? '%m/%Y' : '%d/%m') : month ? '%b %Y' : '%b %-d'
  return times.length <= fewTicks ? { format, values: [...times] } : { format, tickCount: 6 }
}

function widest(labels: readonly string[]): number {
  return Math.max(...labels.map((label) => textWidth(label, layout.text)))
}
