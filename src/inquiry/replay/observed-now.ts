import type { Difference } from '../../analysis/comparison/difference.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Tools } from '../../tools.ts'

/**
 * The observation as it stands in the readings of a look: two groups beside each other, or a figure beside what it was before the
 * change. What was found about it besides (its season, what it was held against) was not looked at again.
 */
export function observedNow(
  tools: Pick<Tools, 'id'>,
  { workspace, metric, kind, names }: Finding,
  [one, two]: readonly [Reading, Reading],
  { first, second, nFirst, nSecond, difference, low, high, pValue, level, relative }: Difference,
): Finding {
  const { dimension, segment, against } = names
  const kept = pValue < 1 - level
  const contrast = kind === 'contrast'
  return {
    id: tools.id('fd'),
    workspace,
    metric,
    kind: contrast ? 'contrast' : kept ? 'change' : 'no_change',
    names: {
      ...(dimension === undefined ? {} : { dimension }),
      ...(segment === undefined ? {} : { segment }),
      ...(against === undefined ? {} : { against }),
    },
    stats: {
      first,
      second,
      difference,
      low,
      high,
      pValue,
      level,
      ...(relative === null ? {} : { relative }),
      ...(contrast ? { n_segment: nFirst, n_against: nSecond } : {}),
    },
    dates: {
      ...(one.period === undefined ? {} : { from: one.period.from, to: one.period.to }),
      ...(contrast || two.period === undefined
        ? {}
        : { earlierFrom: two.period.from, earlierTo: two.period.to }),
    },
    readings: [one.id, two.id],
    testedWith: 1,
    kept,
    flags: [...new Set([...one.flags, ...two.flags])],
  }
}
