import type { Chart, ChartPoint, ChartSpec, FilledPoint } from '../charts/chart.ts'
import { AppError } from '../errors.ts'
import type { ReadingRow } from '../evidence/reading.ts'
import { resolveRef } from '../evidence/resolve.ts'
import type { Voice } from '../evidence/speak.ts'
import type { Said } from '../locales/said.ts'

type Say = (said: Said) => string

/** Fills a chart's values in from the readings and findings it names. Throws `unbound_number` where one is missing. */
export function fillChart(spec: ChartSpec<Said>, say: Say, voice: Voice): Chart {
  const units = spec.series.map(({ reading }) => unitOf(reading, voice))
  const [first] = units
  if (first === undefined) throw unbound('')
  const across = spec.series[0]?.points.map(({ x }) => ('reading' in x ? x.reading : undefined))[0]
  return {
    kind: spec.kind,
    title: say(spec.title),
    summary: say(spec.summary),
    ...first,
    language: voice.language,
    marks: spec.marks.map((mark) => ({ at: mark.at, label: say(mark.label) })),
    series: spec.series.map(({ label, reading, points, expected }, place) => ({
      label: say(label),
      reading,
      ...(expected ? { expected } : {}),
      ...(spec.kind === 'multiples' ? units[place] : {}),
      points: points.map((point) => fillPoint(point, reading, say, voice)),
    })),
    ...(spec.axes === undefined || across === undefined
      ? {}
      : {
          axes: {
            across: say(spec.axes.across),
            up: say(spec.axes.up),
            unit: unitOf(across, voice).unit,
          },
        }),
  }
}

function unitOf(id: string, voice: Voice): Pick<Chart, 'unit' | 'currency'> {
  const reading = voice.evidence.readings[id]
  if (reading === undefined) throw unbound(id)
  return {
    unit: reading.unit,
    ...(reading.currency === undefined ? {} : { currency: reading.currency }),
  }
}

function fillPoint(point: ChartPoint<Said>, reading: string, say: Say, voice: Voice): FilledPoint {
  const value = 'row' in point ? measured(rowOf(reading, point.row, voice)) : figures(point, voice)
  const total = point.total ? { total: true } : {}
  if ('date' in point.x) return { x: point.x.date, ...value, ...total }
  if ('category' in point.x) return { x: say(point.x.category), ...value, ...total }
  const beside = rowOf(point.x.reading, point.x.row, voice)
  return {
    x: beside.time ?? '',
    ...value,
    ...(beside.value === null ? { y: null } : { across: beside.value }),
  }
}

function measured(row: ReadingRow): Omit<FilledPoint, 'x'> {
  return {
    y: row.value,
    n: row.n,
    ...(row.low === null || row.low === undefined ? {} : { low: row.low }),
    ...(row.high === null || row.high === undefined ? {} : { high: row.high }),
  }
}

function figures(
  point: { readonly ref: string; readonly low?: string; readonly high?: string },
  voice: Voice,
): Omit<FilledPoint, 'x'> {
  return {
    y: figureOf(point.ref, voice),
    ...(point.low === undefined ? {} : { low: figureOf(point.low, voice) }),
    ...(point.high === undefined ? {} : { high: figureOf(point.high, voice) }),
  }
}

function figureOf(ref: string, voice: Voice): number {
  const resolved = resolveRef(ref, voice.evidence)
  if (resolved?.kind !== 'figure') throw unbound(ref)
  return resolved.figure.value
}

function rowOf(reading: string, row: number, voice: Voice): ReadingRow {
  const found = voice.evidence.readings[reading]?.rows[row]
  if (found === undefined) throw unbound(`${reading}.${row}`)
  return found
}

function unbound(found: string): AppError {
  return new AppError('unbound_number', { rule: 'chart', found })
}
