import type { Axis, RatioLeaves } from '../../analysis/drivers/leaf-table.ts'
import type { Reading, ReadingRow } from '../../evidence/reading.ts'
import type { Filter, Scalar } from '../../metrics/query.ts'

/** A metric's groups in two periods, as a leaf table; `null` groups are a value of their own. */
export interface ChangeLeaves {
  readonly leaves: RatioLeaves
  /** What the data holds for every value of every dimension. */
  readonly raw: ReadonlyMap<string, ReadonlyMap<string, Scalar>>
}

/** A row's figure as a part of something: a ratio's two parts, an average's total and cases, or a sum by itself. */
export interface Parts {
  readonly numerator: number
  readonly denominator: number
}

/** The parts of a row that may be added up over groups; null where the figure has none. */
export function partsOf(row: ReadingRow, additive: boolean): Parts | null {
  const { value, numerator, denominator, sd, n } = row
  if (typeof numerator === 'number' && typeof denominator === 'number') return { numerator, denominator }
  if (value === null) return { numerator: 0, denominator: 0 }
  if (additive) return { numerator: value, denominator: 1 }
  return typeof sd === 'number' ? { numerator: value * n, denominator: n } : null
}

/**
 * Puts the present and the earlier reading of the same groups side by side; null where a row has no parts. A group that is
 * missing in one period had none of it then.
 */
export function changeLeaves(
  names: readonly string[],
  present: Reading,
  earlier: Reading,
  additive: boolean,
): ChangeLeaves | null {
  const rows = new Map<string, { group: ReadingRow['group']; sums: [Parts, Parts] }>()
  for (const [place, reading] of [present, earlier].entries())
    for (const row of reading.rows) {
      const parts = partsOf(row, additive)
      if (parts === null) return null
      const key = JSON.stringify(names.map((name) => row.group[name] ?? null))
      const leaf = rows.get(key) ?? { group: row.group, sums: [none, none] }
      leaf.sums[place] = parts
      rows.set(key, leaf)
    }
  const all = [...rows.values()]
  const raw = new Map(
    names.map((name) => [
      name,
      new Map(all.map(({ group }): [string, Scalar] => [valueKey(group[name]), group[name] ?? null])),
    ]),
  )
  const sums = (place: 0 | 1, part: keyof Parts) => all.map((leaf) => leaf.sums[place][part])
  return {
    raw,
    leaves: {
      dimensions: names.map((name): Axis => {
        const values = [...(raw.get(name)?.keys() ?? [])]
        return { name, values, codes: all.map(({ group }) => values.indexOf(valueKey(group[name]))) }
      }),
      numerator: { actual: sums(0, 'numerator'), expected: sums(1, 'numerator') },
      denominator: { actual: sums(0, 'denominator'), expected: sums(1, 'denominator') },
    },
  }
}

const none: Parts = { numerator: 0, denominator: 0 }

/** The filter that keeps one value, the missing one included. */
export function keeping(dimension: string, value: Scalar): Filter {
  return value === null ? { dimension, op: 'is_null', values: [] } : { dimension, op: 'in', values: [value] }
}

function valueKey(value: Scalar | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}
