import { sampleRatio } from '../../analysis/experiment/sample-ratio.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Catalog } from '../../metrics/catalog.ts'
import type { Filter } from '../../metrics/query.ts'
import { isControl } from '../../understanding/is-control.ts'
import type { Subject } from '../subject.ts'

/** The two sides of a test, as filters. */
export interface ControlSplit {
  readonly treated: Filter
  readonly control: Filter
}

/**
 * The column of a metric that says who was in a test: it has two values, one of them named as a control group. Null where the
 * source has none, or more than one.
 */
export function controlSplit({ metric }: Subject, catalog: Catalog): ControlSplit | null {
  const splits = catalog.dimensions.flatMap(({ source, name, values }): readonly ControlSplit[] => {
    if (source !== metric.source || !metric.dimensions.includes(name) || values.length !== 2) return []
    const control = values.filter(({ value }) => isControl(String(value)))
    const treated = values.filter(({ value }) => !isControl(String(value)))
    const [one] = control
    const [other] = treated
    if (one === undefined || other === undefined) return []
    return [
      {
        control: { dimension: name, op: 'in', values: [one.value] },
        treated: { dimension: name, op: 'in', values: [other.value] },
      },
    ]
  })
  const [split, ...more] = splits
  return split === undefined || more.length > 0 ? null : split
}

/** Whether the two sides are of such different sizes that something other than chance sorted them. */
export function isUneven(one: Reading, other: Reading): boolean {
  const sizes = [one, other].map(({ rows }) => rows[0]?.denominator ?? rows[0]?.n ?? 0)
  const ratio = sampleRatio(sizes)
  return ratio.kind === 'sample_ratio' && ratio.mismatch
}
