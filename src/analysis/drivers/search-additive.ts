import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { conditionsOf, cuboidsOf, isInside } from './cuboids.ts'
import { deviationNoise } from './deviation-noise.ts'
import { countFloor, dispersionOf } from './dispersion.ts'
import type { Driver, DriverSearch, SearchOptions } from './driver.ts'
import { cellsOf, type Element } from './element.ts'
import { type AdditiveLeaves, tableProblem } from './leaf-table.ts'
import { type ExcessSearch, searchByExcess } from './search-by-excess.ts'
import { searchByRipple } from './search-by-ripple.ts'

const defaults = { minExplained: 0.001, maxDrivers: 20 }
/** Deviations end at 2: where three times the scatter reaches that, a failed leaf looks like any other. */
const widestScatter = 0.6

/**
 * Which combinations of values moved a sum or a count from what was to be expected. A forecast errs in proportion, so its
 * leaves are weighed by their deviation (`searchByRipple`) and failures of either direction are found. What is expected
 * from an earlier period, and a forecast that misses most leaves widely, is weighed by totals (`searchByExcess`).
 *
 * Example: 21,600 leaves of which those with `a=a4 & c=c2 & d=d1` fell by 60 %: that one element, in about 20 ms.
 */
export function searchAdditive(
  leaves: AdditiveLeaves,
  options: SearchOptions = {},
): DriverSearch | CannotTell {
  const { minExplained = defaults.minExplained, maxDrivers = defaults.maxDrivers } = options
  const { actual, expected, dimensions } = leaves
  const problem = tableProblem(dimensions, [leaves])
  if (problem !== null) return problem
  const searched: number[] = []
  for (let leaf = 0; leaf < actual.length; leaf += 1)
    if (actual[leaf] !== 0 || expected[leaf] !== 0) searched.push(leaf)
  if (searched.length < 2) return cannotTell('no_data', searched.length)
  const sizes = { observed: pick(actual, searched), expected: pick(expected, searched) }
  const deviations = sizes.observed.map((value, at) => {
    const hoped = sizes.expected[at] ?? 0
    return (2 * (hoped - value)) / (hoped + value)
  })
  const noise = deviationNoise(deviations)
  const proportional =
    leaves.expectedFrom === 'forecast' && noise.centre === 0 && noise.scale <= widestScatter
  const cuboids = cuboidsOf(dimensions, searched)
  const total = totals(leaves, () => true)
  const change = total.actual - total.expected
  const found: ExcessSearch = proportional
    ? { failures: searchByRipple(deviations, noise, cuboids, maxDrivers), rivals: [] }
    : searchByExcess(
        {
          ...sizes,
          trials: null,
          dispersion: dispersionOf(sizes.observed, sizes.expected, null, countFloor(sizes.observed)),
        },
        cuboids,
        options.direction ?? (change < 0 ? 'down' : 'up'),
        maxDrivers,
      )
  const moved = (element: Element) =>
    element.members.reduce((sum, at) => sum + (sizes.observed[at] ?? 0) - (sizes.expected[at] ?? 0), 0)
  const all = found.failures.reduce((sum, element) => sum + Math.abs(moved(element)), 0)
  const describe = (element: Element) => driverOf(leaves, element, moved(element), change)
  return {
    kind: 'drivers',
    total,
    tested: cellsOf(cuboids),
    drivers: found.failures.filter((element) => Math.abs(moved(element)) >= minExplained * all).map(describe),
    rivals: found.rivals.map(describe),
  }
}

function driverOf(leaves: AdditiveLeaves, element: Element, moved: number, change: number): Driver {
  const within = isInside(leaves.dimensions, element.cuboid, element.cell)
  const inside = totals(leaves, within)
  const outside = totals(leaves, (leaf) => !within(leaf))
  const whole = inside.expected + outside.expected
  return {
    conditions: conditionsOf(leaves.dimensions, element.cuboid, element.cell),
    leaves: element.members.length,
    support: whole === 0 ? 0 : inside.expected / whole,
    explained: change === 0 ? 0 : moved / change,
    score: element.score,
    inside,
    outside,
  }
}

function totals({ actual, expected }: AdditiveLeaves, within: (leaf: number) => boolean) {
  const sums = { actual: 0, expected: 0 }
  for (let leaf = 0; leaf < actual.length; leaf += 1) {
    if (!within(leaf)) continue
    sums.actual += actual[leaf] ?? 0
    sums.expected += expected[leaf] ?? 0
  }
  return sums
}

function pick(values: ArrayLike<number>, places: readonly number[]): Float64Array {
  const picked = new Float64Array(places.length)
  for (let at = 0; at < places.length; at += 1) picked[at] = values[places[at] ?? 0] ?? 0
  return picked
}
