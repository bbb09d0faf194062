import type { Cuboid } from './cuboids.ts'
import { describingCost, type Element, membersOf } from './element.ts'

/** What was counted in each leaf and what was to be expected of it. */
export interface Counts {
  readonly observed: Float64Array
  readonly expected: Float64Array
  /** The cases that `observed` is a part of, where it is one: its variance shrinks near all of them. */
  readonly trials: Float64Array | null
  /** Variance by mean: 1 for independent counts, more where they come in bunches. */
  readonly dispersion: number
}

/** What each further condition must be worth: a longer description has to be this much better (Squeeze's conciseness). */
const conciseness = 0.85
const maxRivals = 10
/** A later failure must be mostly cases that no stronger one has explained. */
const leastUnexplained = 0.5

export interface ExcessSearch {
  readonly failures: readonly Element[]
  readonly rivals: readonly Element[]
}

/**
 * Failing elements by their totals: the log-likelihood ratio of one common factor within the element against none
 * (expectation-based scan statistic, Neill 2009; Kulldorff 1997), less the cost of description. Right for counts and
 * ratios, whose small leaves scatter more than large ones. An element counts only where it moved further than all the
 * rest did, so that what happens everywhere is nobody's failure.
 */
export function searchByExcess(
  counts: Counts,
  cuboids: readonly Cuboid[],
  direction: 'up' | 'down',
  maxFailures: number,
): ExcessSearch {
  const open = new Uint8Array(counts.observed.length).fill(1)
  const failures: Element[] = []
  let rivals: readonly Element[] = []
  while (failures.length < maxFailures) {
    const ranked = rankedCells(counts, cuboids, direction, open)
    if (failures.length === 0)
      rivals = ranked.slice(0, maxRivals).map((one) => ({ ...one, members: membersOf(one, open) }))
    const everywhere = gain(sumsOf(counts, open), counts, direction)
    const best = ranked.find(
      (one) => one.own * conciseness > everywhere && unexplained(one, counts, open) >= leastUnexplained,
    )
    if (best === undefined || best.score <= 0) break
    const members = membersOf(best, open)
    failures.push({ ...best, members })
    for (const member of members) open[member] = 0
  }
  return { failures, rivals }
}

/** The share of an element's expectation that no stronger failure has explained: "mobile" is no news after "Android". */
function unexplained({ cuboid, cell }: Ranked, counts: Counts, open: Uint8Array): number {
  let all = 0
  let left = 0
  for (let at = 0; at < open.length; at += 1) {
    if (cuboid.cells[at] !== cell) continue
    const size = counts.trials?.[at] ?? Math.max(counts.expected[at] ?? 0, counts.observed[at] ?? 0)
    all += size
    if (open[at] === 1) left += size
  }
  return all === 0 ? 0 : left / all
}

interface Ranked {
  readonly cuboid: Cuboid
  readonly cell: number
  readonly score: number
  /** Its gain before anything is taken off. */
  readonly own: number
}

interface Sums {
  observed: number
  expected: number
  trials: number
}

function rankedCells(
  counts: Counts,
  cuboids: readonly Cuboid[],
  direction: 'up' | 'down',
  open: Uint8Array,
): readonly Ranked[] {
  const cells: Ranked[] = []
  for (const cuboid of cuboids) {
    const cost = describingCost(cuboid, cuboids.length, open.length)
    const weight = conciseness ** (cuboid.dimensions.length - 1) / counts.dispersion
    for (const [cell, sums] of cellSums(counts, cuboid, open).entries()) {
      const own = gain(sums, counts, direction)
      if (own > 0) cells.push({ cuboid, cell, own, score: own * weight - cost })
    }
  }
  return cells.sort((a, b) => b.score - a.score || a.cuboid.dimensions.length - b.cuboid.dimensions.length)
}

function sumsOf(counts: Counts, open: Uint8Array): Sums {
  const sums = { observed: 0, expected: 0, trials: 0 }
  for (let at = 0; at < open.length; at += 1) if (open[at] === 1) add(sums, counts, at)
  return sums
}

function cellSums(counts: Counts, cuboid: Cuboid, open: Uint8Array): readonly Sums[] {
  const cells = cuboid.firstLeaf.map((): Sums => ({ observed: 0, expected: 0, trials: 0 }))
  for (let at = 0; at < open.length; at += 1) {
    const sums = cells[cuboid.cells[at] ?? 0]
    if (open[at] === 1 && sums !== undefined) add(sums, counts, at)
  }
  return cells
}

function add(sums: Sums, counts: Counts, at: number): void {
  sums.observed += counts.observed[at] ?? 0
  sums.expected += counts.expected[at] ?? 0
  sums.trials += counts.trials?.[at] ?? 0
}

/** Poisson, or binomial where the cases are known: how much likelier the totals are with a factor of their own. */
function gain({ observed, expected, trials }: Sums, counts: Counts, direction: 'up' | 'down'): number {
  // What was never seen before is taken as half an event, so that three new ones are no miracle.
  const hoped = Math.max(expected, counts.dispersion / 2)
  if (direction === 'up' ? observed <= hoped : observed >= hoped) return 0
  const hits = times(observed, hoped)
  if (counts.trials === null) return hits - (observed - hoped)
  return hits + times(trials - observed, Math.max(trials - hoped, Number.MIN_VALUE))
}

function times(count: number, expected: number): number {
  return count <= 0 ? 0 : count * Math.log(count / expected)
}
