import type { Condition } from '../../../src/analysis/drivers/cuboids.ts'

export interface Hits {
  readonly right: number
  readonly wrong: number
  readonly missed: number
}

/** An element as the published labels write it: `a=a1&b=b2`, its conditions in order. */
export function elementName(conditions: readonly Condition[]): string {
  return conditions
    .map(({ dimension, value }) => `${dimension}=${value}`)
    .sort()
    .join('&')
}

/** `a=a1&b=b2;c=c3` as a set of elements. */
export function elementsOfLabel(label: string): ReadonlySet<string> {
  return new Set(label.split(';').map((element) => element.split('&').sort().join('&')))
}

/** Root cause sets against the label, as in `utils/evaluation.py` of shaido987/riskloc: whole elements only. */
export function scoreElements(found: readonly string[], label: ReadonlySet<string>): Hits {
  const said = new Set(found)
  const right = [...label].filter((element) => said.has(element)).length
  return { right, wrong: said.size - right, missed: label.size - right }
}

/** F1 over the sums of all cases. */
export function f1(cases: readonly Hits[]): number {
  const { right, wrong, missed } = summed(cases)
  return (2 * right) / Math.max(2 * right + wrong + missed, 1)
}

/** The share of all true elements that were found. */
export function recall(cases: readonly Hits[]): number {
  const { right, missed } = summed(cases)
  return right / Math.max(right + missed, 1)
}

function summed(cases: readonly Hits[]): Hits {
  return cases.reduce(
    (sum, one) => ({
      right: sum.right + one.right,
      wrong: sum.wrong + one.wrong,
      missed: sum.missed + one.missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  )
}
