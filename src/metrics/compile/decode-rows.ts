import type { MetricCell, QueryRow, Scalar } from '../query.ts'
import { decodeNumber, decodeScalar } from './decode-value.ts'
import { momentParts } from './row-moments.ts'

export const cellParts = ['value', 'n', 'numerator', 'denominator', 'sd', ...momentParts] as const
type CellPart = (typeof cellParts)[number]

/** What stands in which column of an answer's SQL; a cell's parts are in `PREFIX_PART`. */
export interface ResultLayout {
  readonly groups: readonly { readonly name: string; readonly column: string }[]
  readonly time?: string
  readonly cells: readonly CellLayout[]
}

export interface CellLayout {
  readonly metric: string
  readonly prefix: string
  readonly parts: readonly CellPart[]
}

/** Turns a driver's rows into an answer's rows. */
export function decodeRows(
  layout: ResultLayout,
  rows: readonly Record<string, unknown>[],
): readonly QueryRow[] {
  return rows.map((row) => {
    const time = layout.time === undefined ? undefined : decodeScalar(row[layout.time])
    const group = layout.groups.map(({ name, column }): [string, Scalar] => [name, decodeScalar(row[column])])
    const cells = layout.cells.map((cell): [string, MetricCell] => [cell.metric, decodeCell(cell, row)])
    return {
      group: Object.fromEntries(group),
      ...(typeof time === 'string' && { time }),
      cells: Object.fromEntries(cells),
    }
  })
}

function decodeCell({ prefix, parts }: CellLayout, row: Record<string, unknown>): MetricCell {
  const numbers = parts.map((part): [CellPart, number | null] => [
    part,
    decodeNumber(row[`${prefix}_${part}`]),
  ])
  const cell: Partial<Record<CellPart, number | null>> = Object.fromEntries(numbers)
  const { n, value, rows, nn, nd, dd, ...rest } = cell
  const whole = isNumber(rows) && isNumber(nn) && isNumber(nd) && isNumber(dd)
  return { value: value ?? null, n: n ?? 0, ...rest, ...(whole && { moments: { rows, nn, nd, dd } }) }
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number'
}
