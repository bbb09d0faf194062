import { type CellLayout, cellParts } from './decode-rows.ts'
import type { Dialect } from './dialect.ts'
import type { Measure } from './measure.ts'

interface NamedMeasure {
  readonly name: string
  readonly measure: Measure
}

/** The SELECT list of all cells, laid out as `cellLayouts` says. */
export function cellColumns(measures: readonly NamedMeasure[], dialect: Dialect): readonly string[] {
  return measures.flatMap(({ measure }, index) =>
    cellParts.flatMap((part) => {
      const sql = measure[part]
      return sql === undefined ? [] : [`${sql} AS ${dialect.quote(`m${index}_${part}`)}`]
    }),
  )
}

/** Where each metric's cell stands in a row. */
export function cellLayouts(measures: readonly NamedMeasure[]): readonly CellLayout[] {
  return measures.map(({ name, measure }, index) => ({
    metric: name,
    prefix: `m${index}`,
    parts: cellParts.filter((part) => measure[part] !== undefined),
  }))
}
