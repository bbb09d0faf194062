import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Axis } from '../../../src/analysis/drivers/leaf-table.ts'

/** The rows of a comma-separated file without quotes, gzipped or not, by their header. */
export function readRows(path: string): {
  readonly head: readonly string[]
  readonly rows: readonly string[][]
} {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const [head = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','))
  return { head, rows }
}

/** A column of values as a dimension of a leaf table. */
export function axisOf(name: string, column: readonly string[]): Axis {
  const places = new Map<string, number>()
  const codes = Int32Array.from(column, (value) => {
    const place = places.get(value) ?? places.size
    places.set(value, place)
    return place
  })
  return { name, values: [...places.keys()], codes }
}
