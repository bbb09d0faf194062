import type { Chart, FilledPoint } from '../../../src/charts/chart.ts'
import { shortDate } from '../../../src/charts/figure.ts'
import type { ChartValue, DataVisualizationBlock } from './blocks.ts'
import { figures } from './figures.ts'
import { bare, clipped, fits } from './plain.ts'

const { title, label, series: mostSeries, points: mostPoints, axis } = figures.chart

/** Digits that are shown of a share in percent, as beside a bar of our own drawing. */
const digits = 3
/** February is that much shorter than March. */
const unevenness = 31 / 28
/** Figures under this keep some decimals. */
const leastWhole = 1000

/**
 * The chart as Slack's own, or null where that would lose something: an interval around a line, an expectation, a gap,
 * uneven days, a part of a change, more days or longer names than Slack takes. The values are the chart's own; shares are in percent.
 */
export function nativeChart(chart: Chart): DataVisualizationBlock | null {
  const type = chart.kind === 'bar' || chart.kind === 'line' ? chart.kind : null
  if (type === null || chart.series.length === 0 || chart.series.length > mostSeries) return null
  if (chart.series.some((one) => one.expected || one.unit !== undefined)) return null
  if (type === 'line' && chart.series.some((one) => one.points.some(banded))) return null
  const names = chart.series.map((one) => bare(one.label))
  const categories = axisOf(chart)
  if (categories === null || !named(names)) return null
  const series = chart.series.map((one, place) => {
    const data = valuesOf(one.points, chart, categories)
    return data === null ? null : { name: names[place] ?? '', data }
  })
  if (series.some((one) => one === null)) return null
  const unit = unitOf(chart)
  return {
    type: 'data_visualization',
    title: clipped(chart.title, title),
    chart: {
      type,
      series: series.filter((one) => one !== null),
      axis_config: { categories, ...(unit === '' ? {} : { y_label: clipped(unit, axis) }) },
    },
  }
}

/** Categories in their order, days in time's; null where Slack cannot hold them or could not tell them apart. */
function axisOf(chart: Chart): readonly string[] | null {
  const xs = [...new Set(chart.series.flatMap((one) => one.points.map((point) => point.x)))]
  const ordered = chart.kind === 'line' ? xs.toSorted() : xs
  if (chart.kind === 'line' && !even(ordered)) return null
  const names = ordered.map((x) => categoryOf(x, chart))
  return names.length > 0 && names.length <= mostPoints && named(names) ? names : null
}

/** Whether days stand equally far apart, as Slack would draw them; months do. */
function even(days: readonly string[]): boolean {
  const gaps = days.slice(1).map((day, place) => Date.parse(day) - Date.parse(days[place] ?? ''))
  return Math.max(0, ...gaps) <= unevenness * Math.min(...gaps)
}

function categoryOf(x: string, chart: Chart): string {
  return chart.kind === 'line' ? shortDate(x, chart.language) : bare(x)
}

/** Whether Slack can tell all of these names apart and show them whole. */
function named(names: readonly string[]): boolean {
  return new Set(names).size === names.length && names.every((name) => name !== '' && fits(name, label))
}

/** One value for each category, or null where one is missing. */
function valuesOf(
  points: readonly FilledPoint[],
  chart: Chart,
  categories: readonly string[],
): readonly ChartValue[] | null {
  if (points.length !== categories.length || points.some(({ y }) => y === null || !Number.isFinite(y)))
    return null
  const values = new Map(points.map((point) => [categoryOf(point.x, chart), point.y ?? 0]))
  if (values.size !== categories.length) return null
  return categories.map((name) => ({ label: name, value: shown(values.get(name) ?? 0, chart) }))
}

/** A value as an axis and a pointer show it: nobody reads a rate with seven decimals. */
function shown(value: number, chart: Chart): number {
  if (chart.unit === 'ratio') return Number((value * 100).toPrecision(digits))
  return Math.abs(value) < leastWhole ? Number(value.toPrecision(digits + 1)) : Math.round(value)
}

function unitOf(chart: Chart): string {
  if (chart.unit === 'ratio') return '%'
  if (chart.unit === 'currency') return bare(chart.currency ?? '')
  return chart.unit === 'seconds' ? 's' : ''
}

function banded(point: FilledPoint): boolean {
  return point.low !== undefined || point.high !== undefined
}
