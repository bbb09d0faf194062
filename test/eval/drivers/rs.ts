import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { RatioLeaves } from '../../../src/analysis/drivers/leaf-table.ts'
import { searchRatio } from '../../../src/analysis/drivers/search-ratio.ts'
import type { Evaluation } from '../evaluation.ts'
import { adtributorElements } from './floor.ts'
import { axisOf, readRows } from './read-leaves.ts'
import { elementName, type Hits, recall, scoreElements } from './score-elements.ts'

const cause = z.record(z.string(), z.union([z.string(), z.number()]))
const casesSchema = z.array(
  z.object({ data: z.string(), timestamp: z.number(), cause: z.union([cause, z.array(cause)]) }),
)
/** Elements that are looked at of each answer: recall@3. */
const first = 3
const measures = ['min', 'value', 'cnt']

/**
 * Real failures of the RobustSpot collection: the share of stalling viewers by content network, bitrate and so on, minute
 * by minute. All minutes of a file before the labelled one are the history; a stall ratio is only ever looked at for
 * rises. Counted are the first three elements of the ranking, alternatives of one failure included, as published.
 */
export const driversRs: Evaluation = {
  name: 'drivers rs',
  folder: 'drivers/rs',
  run(folder) {
    const cases: Hits[] = []
    const floor: Hits[] = []
    for (const known of casesSchema.parse(parse(readFileSync(join(folder, 'anomaly.yaml'), 'utf8')))) {
      const leaves = readMinute(join(folder, `${known.data}.csv`), known.timestamp)
      const label = new Set([known.cause].flat().map(causeName))
      const result = searchRatio(leaves, { direction: 'up' })
      const ranked = result.kind === 'drivers' ? result.rivals : []
      const named = ranked.slice(0, first).map(({ conditions }) => elementName(conditions))
      cases.push(scoreElements(named, label))
      floor.push(scoreElements(adtributorElements(stalls(leaves)).slice(0, first), label))
    }
    return Promise.resolve({
      figures: [
        {
          figure: `recall@${first} (${cases.length} cases)`,
          value: recall(cases),
          must: 0.87,
          aim: 0.92,
          floor: { what: 'Adtributor', value: recall(floor) },
        },
      ],
    })
  },
}

function causeName(conditions: Readonly<Record<string, string | number>>): string {
  return elementName(
    Object.entries(conditions).map(([dimension, value]) => ({ dimension, value: String(value) })),
  )
}

function readMinute(path: string, minute: number): RatioLeaves {
  const { head, rows } = readRows(path)
  const names = head.filter((name) => !measures.includes(name))
  const at = (row: readonly string[], name: string) => row[head.indexOf(name)] ?? ''
  const leaves = new Map<string, { values: readonly string[]; sums: number[] }>()
  for (const row of rows) {
    const time = Number(at(row, 'min'))
    if (time > minute) continue
    const values = names.map((name) => at(row, name))
    const leaf = leaves.get(values.join(',')) ?? { values, sums: [0, 0, 0, 0] }
    leaves.set(values.join(','), leaf)
    const place = time === minute ? 0 : 1
    leaf.sums[place] = (leaf.sums[place] ?? 0) + Number(at(row, 'value'))
    leaf.sums[place + 2] = (leaf.sums[place + 2] ?? 0) + Number(at(row, 'cnt'))
  }
  const all = [...leaves.values()]
  const sums = (place: number) => all.map((leaf) => leaf.sums[place] ?? 0)
  return {
    dimensions: names.map((name, place) =>
      axisOf(
        name,
        all.map(({ values }) => values[place] ?? ''),
      ),
    ),
    numerator: { actual: sums(0), expected: sums(1) },
    denominator: { actual: sums(2), expected: sums(3) },
  }
}

/** The stalls alone, as a sum: the history's counts brought to the minute's number of viewers. */
function stalls({ dimensions, numerator, denominator }: RatioLeaves) {
  const total = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0)
  const scale = total(denominator.actual) / total(denominator.expected)
  return {
    dimensions,
    actual: numerator.actual,
    expected: Array.from(numerator.expected, (value) => value * scale),
  }
}
