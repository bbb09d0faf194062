import type { Reading } from '../../evidence/reading.ts'

/** The counts of a reading by the values of one column; rows without a value are left out. */
export function countsOf(
  reading: Reading,
  dimension: string,
): readonly { readonly value: string; readonly count: number }[] {
  return reading.rows.flatMap((row) => {
    const value = row.group[dimension]
    return value === null || value === undefined || row.value === null
      ? []
      : [{ value: String(value), count: row.value }]
  })
}
