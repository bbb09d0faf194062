import { kitagawa, type Stratum } from '../../analysis/decomposition/kitagawa.ts'
import type { Brief } from '../../conversation/state.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Catalog } from '../../metrics/catalog.ts'
import type { Tools } from '../../tools.ts'
import type { Period } from '../period.ts'
import { filtersOf, readBy } from '../sides.ts'
import { dimensionOf, type Subject } from '../subject.ts'
import { rateOf, strataOf } from './strata.ts'

const maxDimensions = 8
/** Share of both sides' cases that must lie in groups which both sides have. */
const leastOverlap = 0.8

export interface MixSplit {
  readonly finding: Finding
  readonly readings: readonly Reading[]
}

/**
 * Splits the gap between the segment and what it is held against into rate and mix (Kitagawa), by the dimension
 * whose mix part is largest; null where the metric is no share of counted cases or there is nothing to split by.
 */
export async function splitMix(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  period: Period | null,
  catalog: Catalog,
): Promise<MixSplit | null> {
  if (subject.metric.unit !== 'ratio' || subject.segment === null || subject.against === null) return null
  const present = period?.present ?? null
  let best: (MixSplit & { readonly mix: number }) | null = null
  const names = subject.metric.dimensions.filter((name) => name !== subject.dimension?.name)
  for (const name of names.slice(0, maxDimensions)) {
    const dimension = dimensionOf(catalog, subject.metric.source, name)
    if (dimension === null || dimension.leaks !== undefined || dimension.distinct > 50) continue
    const options = { dimensions: [name], period: present }
    const inside = await readBy(tools, subject, { ...options, where: filtersOf(brief, subject.segment) })
    const outside = await readBy(tools, subject, { ...options, where: filtersOf(brief, subject.against) })
    const strata = strataOf(name, outside, inside)
    const split = overlap(strata) < leastOverlap ? null : kitagawa(strata)
    if (split === null || !Number.isFinite(split.mix)) continue
    if (best !== null && Math.abs(split.mix) <= Math.abs(best.mix)) continue
    best = {
      mix: split.mix,
      readings: [inside, outside],
      finding: {
        id: tools.id('fd'),
        workspace: tools.workspace,
        kind: 'mix_rate',
        metric: `${subject.metric.source}.${subject.metric.name}`,
        names: {
          by: name,
          dimension: brief.segment?.dimension ?? '',
          segment: String(brief.segment?.value ?? ''),
          ...(brief.against.value === null ? {} : { against: String(brief.against.value) }),
        },
        stats: {
          first: rateOf(strata, 'after'),
          second: rateOf(strata, 'before'),
          difference: split.total,
          ratePart: split.rate,
          mixPart: split.mix,
        },
        dates: {},
        readings: [inside.id, outside.id],
        testedWith: 1,
        kept: true,
        flags: [],
      },
    }
  }
  return best === null ? null : { finding: best.finding, readings: best.readings }
}

/**
 * How far two sides are made of the same groups, 0 to 1: the smaller share of cases in groups that both have. Where a
 * dimension is nested in the segment (Android is always mobile) nothing can be split by it.
 */
function overlap(strata: readonly Stratum[]): number {
  const both = strata.filter(({ before, after }) => before.n > 0 && after.n > 0)
  const share = (side: 'before' | 'after') => {
    const all = strata.reduce((sum, stratum) => sum + stratum[side].n, 0)
    return all === 0 ? 0 : both.reduce((sum, stratum) => sum + stratum[side].n, 0) / all
  }
  return Math.min(share('before'), share('after'))
}
