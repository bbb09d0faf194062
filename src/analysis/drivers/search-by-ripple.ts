import type { Cuboid } from './cuboids.ts'
import type { DeviationNoise } from './deviation-noise.ts'
import { describingCost, type Element, membersOf } from './element.ts'
import { broad, density, rippleFit } from './ripple-fit.ts'

/** Leaves in a thousand that a forecast gets wrong by any amount with nothing behind it. */
const stray = 0.002
/** How much of a failing element may stand still, in the first rough count of each cell. */
const still = 0.05
const leastPurity = 0.5
/** Cells of each cuboid, and of all of them, that are fitted in full. */
const fittedEach = 8
const fittedAll = 20

/**
 * Failing elements by the deviation scores of their leaves, 2(expected - actual)/(expected + actual), each leaf one vote
 * whatever its size: for tables whose forecast errs in proportion. Every round weighs all cells of all cuboids, fits the
 * best, takes the one with the largest likelihood gain less its cost of description, and goes on without its leaves.
 *
 * After RiskLoc (arXiv 2205.10004: partition and weighted risk), Squeeze (ISSRE 2019: ripple effect, cuboid by cuboid) and
 * AutoRoot; likelihood instead of their thresholds, so that nothing is tuned to a data set.
 */
export function searchByRipple(
  deviations: Float64Array,
  noise: DeviationNoise,
  cuboids: readonly Cuboid[],
  maxFailures: number,
): readonly Element[] {
  const { centre, scale } = noise
  const normal = deviations.map((value) => (1 - stray) * density(value - centre, scale) + stray * broad)
  const votes = normal.map((value) => Math.log(((1 - still) * broad + still * value) / value))
  const open = new Uint8Array(deviations.length).fill(1)
  const found: Element[] = []
  while (found.length < maxFailures) {
    const best = bestElement(deviations, normal, votes, scale, cuboids, open)
    if (best === null) break
    found.push(best)
    for (const member of best.members) open[member] = 0
  }
  return found
}

function bestElement(
  deviations: Float64Array,
  normal: Float64Array,
  votes: Float64Array,
  scale: number,
  cuboids: readonly Cuboid[],
  open: Uint8Array,
): Element | null {
  let best: Element | null = null
  for (const { cuboid, cell, cost } of candidates(votes, cuboids, open)) {
    const members = membersOf({ cuboid, cell }, open)
    const fit = rippleFit(
      members.map((at) => deviations[at] ?? 0),
      members.map((at) => normal[at] ?? 0),
      scale,
    )
    if (fit === null || fit.purity < leastPurity) continue
    const score = fit.gain - cost
    if (score > (best?.score ?? 0)) best = { cuboid, cell, members, score }
  }
  return best
}

interface Candidate {
  readonly cuboid: Cuboid
  readonly cell: number
  readonly cost: number
  readonly rough: number
}

function candidates(votes: Float64Array, cuboids: readonly Cuboid[], open: Uint8Array): readonly Candidate[] {
  return cuboids
    .flatMap((cuboid) => {
      const sums = new Float64Array(cuboid.firstLeaf.length)
      for (let at = 0; at < votes.length; at += 1) {
        const cell = cuboid.cells[at] ?? 0
        if (open[at] === 1) sums[cell] = (sums[cell] ?? 0) + (votes[at] ?? 0)
      }
      const cost = describingCost(cuboid, cuboids.length, votes.length)
      const cells: Candidate[] = []
      for (let cell = 0; cell < sums.length; cell += 1) {
        const rough = (sums[cell] ?? 0) - cost
        if (rough > -cost / 2) cells.push({ cuboid, cell, cost, rough })
      }
      return cells.sort((a, b) => b.rough - a.rough).slice(0, fittedEach)
    })
    .sort((a, b) => b.rough - a.rough)
    .slice(0, fittedAll)
}
