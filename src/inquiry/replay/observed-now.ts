import type { Difference } from '../../analysis/comparison/difference.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Tools } from '../../tools.ts'
import { differenceStats, levelStats } from '../difference-stats.ts'

/**
 * The observation as it stands in the readings of a look: two groups beside each other, or a figure beside what it was before the
 * change. What was found about it besides (its season, what it was held against) was not looked at again.
 */
export function observedNow(
  tools: Pick<Tools, 'id'>,
  { workspace, metric, kind, names }: Finding,
  [one, two]: readonly [Reading, Reading],
  result: Difference,
): Finding {
  const { dimension, segment, against } = names
  const kept = result.pValue < 1 - result.level
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
    stats: contrast ? differenceStats(result) : levelStats(result),
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
