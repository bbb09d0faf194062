import { kitagawa, type Stratum } from '../../analysis/decomposition/kitagawa.ts'
import type { Brief } from '../../conversation/state.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Tools } from '../../tools.ts'
import type { Explored } from '../one-budget.ts'
import { nothingExplored } from '../one-budget.ts'
import type { Period } from '../period.ts'
import { explainingDimensions } from '../segment/find-drivers.ts'
import { rateOf, strataOf } from '../segment/strata.ts'
import { filtersOf, readBy } from '../sides.ts'
import type { Subject } from '../subject.ts'

const maxDimensions = 8
const maxValues = 50
/** From this share of a change on, the mix is a part of it that is worth a sentence. */
const worthSaying = 0.3

/**
 * Splits a share's change from the earlier period into mix and rate (Kitagawa), by the dimension whose mix moved it most: a
 * rate may fall because more come from where it was always low. `names.moved` is the group whose part of all cases changed
 * most, with `stats.movedBefore` and `movedAfter`. Nothing for other figures, and where the mix is a small part.
 */
export async function splitChange(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  period: Period | null,
  change: Finding,
): Promise<Explored> {
  if (!subject.metric.counted || period === null || period.earlier === null || !change.kept)
    return nothingExplored
  const { present, earlier } = period
  const where = filtersOf(brief, subject.segment)
  let best: {
    readonly mix: number
    readonly finding: Finding
    readonly readings: readonly Reading[]
  } | null = null
  const dimensions = explainingDimensions(subject, tools.catalog).filter(
    ({ distinct }) => distinct <= maxValues,
  )
  for (const { name } of dimensions.slice(0, maxDimensions)) {
    const [before, after] = await Promise.all([
      readBy(tools, subject, { dimensions: [name], period: earlier, where }),
      readBy(tools, subject, { dimensions: [name], period: present, where }),
    ])
    const strata = strataOf(name, before, after)
    const split = kitagawa(strata)
    if (split === null || !Number.isFinite(split.mix)) continue
    if (best !== null && Math.abs(split.mix) <= Math.abs(best.mix)) continue
    const moved = movedMost(strata)
    if (moved === null || split.mix * split.total <= 0 || split.mix / split.total < worthSaying) continue
    best = {
      mix: split.mix,
      readings: [before, after],
      finding: {
        id: tools.id('fd'),
        workspace: tools.workspace,
        kind: 'mix_rate',
        metric: change.metric,
        names: { by: name, moved: moved.name, basis: 'time' },
        stats: {
          first: rateOf(strata, 'after'),
          second: rateOf(strata, 'before'),
          difference: split.total,
          ratePart: split.rate,
          mixPart: split.mix,
          movedBefore: moved.before,
          movedAfter: moved.after,
        },
        dates: { from: present.from, to: present.to, earlierFrom: earlier.from, earlierTo: earlier.to },
        readings: [after.id, before.id],
        testedWith: 1,
        kept: true,
        flags: [...new Set([...before.flags, ...after.flags])],
      },
    }
  }
  return best === null ? nothingExplored : { findings: [best.finding], readings: best.readings, tested: 1 }
}

/** The group whose part of all cases changed most. */
function movedMost(strata: readonly Stratum[]) {
  const all = (side: 'before' | 'after') => strata.reduce((sum, stratum) => sum + stratum[side].n, 0)
  const [before, after] = [all('before'), all('after')]
  if (before === 0 || after === 0) return null
  const shares = strata.map((stratum) => ({
    name: stratum.name,
    before: stratum.before.n / before,
    after: stratum.after.n / after,
  }))
  return shares.toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))[0] ?? null
}
