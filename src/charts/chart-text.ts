import type { Chart, ChartKind, FilledPoint } from './chart.ts'
import { caseCount, figure, shortDate } from './figure.ts'
import { heatmapText } from './heatmap-text.ts'
import { letterCount, pad, plainLabel, shorten } from './label.ts'
import { scatterText } from './scatter-text.ts'

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']
const heights = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']
const leastWidth = 24

/**
 * The chart in block characters for a terminal of `width` columns: a labelled bar for each category, a sparkline for each
 * series with its first and last value and its range; gaps are blanks. Harmless whatever the labels hold.
 */
export function chartText(chart: Chart, width: number): string {
  const room = Math.max(leastWidth, Math.floor(width))
  const title = plainLabel(chart.title)
  const unit =
    chart.unit === 'currency' && chart.currency !== undefined ? ` (${plainLabel(chart.currency)})` : ''
  return [shorten(`${title}${unit}`, room), ...bodies[chart.kind](chart, room)].join('\n')
}

const everyLine = (chart: Chart, room: number) =>
  chart.series.flatMap((_, place) => lines(chart, place, room))

const bodies: Readonly<Record<ChartKind, (chart: Chart, room: number) => readonly string[]>> = {
  line: everyLine,
  multiples: (chart, room) =>
    chart.series.flatMap((series) =>
      lines({ ...chart, unit: series.unit ?? chart.unit, series: [series] }, 0, room),
    ),
  bar: bars,
  waterfall: bars,
  heatmap: heatmapText,
  scatter: scatterText,
}

function bars(chart: Chart, room: number): readonly string[] {
  const names = [...new Set(chart.series.flatMap((series) => series.points.map((point) => point.x)))]
  const rows = names.flatMap((name) =>
    chart.series.flatMap((series) =>
      series.points
        .filter((point) => point.x === name)
        .map((point) => ({
          label: [name, ...(chart.series.length > 1 ? [series.label] : [])].map(plainLabel).join(' · '),
          y: point.y,
          figure: besideBar(point, chart),
        })),
    ),
  )
  const figures = Math.max(0, ...rows.map((row) => letterCount(row.figure)))
  const column = Math.min(
    Math.max(0, ...rows.map((row) => letterCount(row.label))),
    Math.max(8, Math.floor(room * 0.35)),
  )
  const length = Math.max(4, room - column - figures - 3)
  const most = Math.max(...rows.map((row) => Math.abs(row.y ?? 0))) || 1
  const marks = chart.marks.map(({ at, label }) => shorten(`• ${plainLabel(at)}: ${plainLabel(label)}`, room))
  const drawn = rows.map((row) => {
    const bar = block((Math.abs(row.y ?? 0) / most) * length)
    return `${pad(shorten(row.label, column), column)} ${pad(bar, length)}  ${row.figure}`.trimEnd()
  })
  return [...drawn, ...marks]
}

function besideBar(point: FilledPoint, chart: Chart): string {
  const part = chart.kind === 'waterfall' && !point.total
  const sign = part && point.y !== null ? (point.y < 0 ? '−' : '+') : ''
  const value = point.y === null ? '–' : `${sign}${figure(part ? Math.abs(point.y) : point.y, chart)}`
  return point.n === undefined ? value : `${value} n=${caseCount(point.n, chart.language)}`
}

function block(length: number): string {
  const parts = Math.round(length * 8)
  return '█'.repeat(Math.floor(parts / 8)) + (eighths[parts % 8] ?? '')
}

function lines(chart: Chart, place: number, room: number): readonly string[] {
  const series = chart.series[place]
  const points = [...(series?.points ?? [])].sort((a, b) => a.x.localeCompare(b.x))
  const known = points.flatMap(({ x, y }) => (y === null ? [] : [{ x, y }]))
  const first = known[0]
  const last = known.at(-1)
  const label = shorten(plainLabel(series?.label ?? ''), room)
  if (first === undefined || last === undefined) return [label, '–']
  const low = Math.min(...known.map(({ y }) => y))
  const high = Math.max(...known.map(({ y }) => y))
  const columns = Math.min(points.length, room)
  const spark = Array.from({ length: columns }, (_, column) => {
    const from = Math.floor((column * points.length) / columns)
    const to = Math.max(from + 1, Math.floor(((column + 1) * points.length) / columns))
    const values = points.slice(from, to).flatMap(({ y }) => (y === null ? [] : [y]))
    if (values.length === 0) return ' '
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const level = high === low ? 0.5 : (mean - low) / (high - low)
    return heights[Math.min(heights.length - 1, Math.floor(level * heights.length))] ?? ' '
  })
  const years = first.x.slice(0, 4) !== last.x.slice(0, 4)
  const ends = [first, last].map(({ x, y }) => `${shortDate(x, chart.language, years)}: ${figure(y, chart)}`)
  const marks = chart.marks.map(({ at, label }) =>
    shorten(`• ${shortDate(at, chart.language, years)} ${plainLabel(label)}`, room),
  )
  return [
    label,
    spark.join(''),
    `${ends.join(' → ')}  [${figure(low, chart)} – ${figure(high, chart)}]`,
    ...(place === chart.series.length - 1 ? marks : []),
  ]
}
