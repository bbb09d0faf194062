import type { Chart } from './chart.ts'
import { figure } from './figure.ts'
import { plainLabel, shorten } from './label.ts'

const rows = 10
const widest = 60

/** A scatter as a small field of dots, with the range of each axis in words beneath it. */
export function scatterText(chart: Chart, room: number): readonly string[] {
  const dots = chart.series.flatMap(({ points }) =>
    points.flatMap(({ across, y }) => (across === undefined || y === null ? [] : [{ across, y }])),
  )
  if (dots.length === 0) return ['–']
  const columns = Math.min(room - 1, widest)
  const along = range(dots.map(({ across }) => across))
  const up = range(dots.map(({ y }) => y))
  const field = Array.from({ length: rows }, () => new Array<string>(columns).fill(' '))
  for (const { across, y } of dots) {
    const row = field[rows - 1 - placeIn(up, y, rows)]
    if (row !== undefined) row[placeIn(along, across, columns)] = '•'
  }
  const kind = { unit: chart.axes?.unit ?? chart.unit, language: chart.language }
  return [
    ...field.map((row) => `│${row.join('')}`.trimEnd()),
    `└${'─'.repeat(columns)}`,
    shorten(
      `| ${plainLabel(chart.axes?.up ?? '')}: ${up.map((value) => figure(value, chart)).join(' – ')}`,
      room,
    ),
    shorten(
      `_ ${plainLabel(chart.axes?.across ?? '')}: ${along.map((value) => figure(value, kind)).join(' – ')}`,
      room,
    ),
  ]
}

function range(values: readonly number[]): readonly [number, number] {
  return [
    values.reduce((least, value) => Math.min(least, value)),
    values.reduce((most, value) => Math.max(most, value)),
  ]
}

function placeIn([low, high]: readonly [number, number], value: number, places: number): number {
  return high === low ? 0 : Math.min(places - 1, Math.floor(((value - low) / (high - low)) * places))
}
