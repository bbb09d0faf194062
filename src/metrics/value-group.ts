type Value = string | number | boolean

/** Between the values of a group; no text of a person and no cell of a table holds it. */
const between = '\u001f'

/** Several values of one dimension that are meant together, as the one value of a segment: Hải Phòng and Đà Nẵng. */
export function valueGroup(values: readonly string[]): string {
  return [...new Set(values)].join(between)
}

/** The values that a segment's value stands for: itself, or those of its group. */
export function valuesIn(value: Value): readonly Value[] {
  return typeof value === 'string' ? value.split(between) : [value]
}
