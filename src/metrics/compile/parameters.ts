import type { Scalar } from '../query.ts'

/** Collects values and hands out their placeholders. */
export interface Parameters {
  add(value: Scalar): string
  readonly values: readonly Scalar[]
}

/** An empty list of parameters; the first added is `$1`. */
export function createParameters(): Parameters {
  const values: Scalar[] = []
  return {
    values,
    add(value) {
      values.push(value)
      return `$${values.length}`
    },
  }
}
