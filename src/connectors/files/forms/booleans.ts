import type { ColumnForm } from './form.ts'

const pairs: readonly (readonly [string, string])[] = [
  ['true', 'false'],
  ['yes', 'no'],
  ['y', 'n'],
  ['t', 'f'],
  ['có', 'không'],
  ['co', 'khong'],
  ['đúng', 'sai'],
  ['rồi', 'chưa'],
]

/** Reads yes/no columns in either language; `0/1` only where the name says that it is one (`flag`). */
export function booleanForm(cells: readonly string[], flag: boolean): ColumnForm | undefined {
  const seen = new Set(cells.map((cell) => cell.toLowerCase()))
  if (seen.size === 0 || seen.size > 2) return undefined
  const fitting = [...pairs, ...(flag ? [['1', '0'] as const] : [])].find((pair) =>
    [...seen].every((cell) => pair.includes(cell)),
  )
  return fitting === undefined ? undefined : { type: 'boolean', yes: [fitting[0]], no: [fitting[1]] }
}
