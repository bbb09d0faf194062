import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { conditionsOf, cuboidsOf, isInside } from './cuboids.ts'
import { countFloor, dispersionOf } from './dispersion.ts'
import type { Driver, DriverSearch, SearchOptions } from './driver.ts'
import { cellsOf, type Element } from './element.ts'
import { type RatioLeaves, tableProblem } from './leaf-table.ts'
import { expectedRates, sum } from './ratio-baseline.ts'
import { type Counts, searchByExcess } from './search-by-excess.ts'

const defaults = { minExplained: 0.02, maxDrivers: 5 }

/**
 * Which combinations of values moved a ratio: each leaf's numerator is held against its cases times the rate to be expected
 * there, so that a change of mix alone is no driver (that is Kitagawa's part). `explained` is a share of the change in
 * rates. Groups are searched with `searchByExcess`; at most `maxDrivers` that carry at least `minExplained`.
 *
 * Example: checkouts by device and city, 10 % everywhere, then 5 % for mobile in one city: that one element, explained 1.
 */
export function searchRatio(leaves: RatioLeaves, options: SearchOptions = {}): DriverSearch | CannotTell {
  const { minExplained = defaults.minExplained, maxDrivers = defaults.maxDrivers } = options
  const { numerator, denominator, dimensions } = leaves
  const problem = tableProblem(dimensions, [numerator, denominator])
  if (problem !== null) return problem
  const cases = Float64Array.from(denominator.actual)
  const searched = [...cases.keys()].filter((leaf) => (cases[leaf] ?? 0) > 0)
  if (searched.length < 2 || sum(denominator.expected) === 0) return cannotTell('no_data', searched.length)
  const rates = expectedRates(leaves)
  const observed = Float64Array.from(searched, (leaf) => numerator.actual[leaf] ?? 0)
  const trials = Float64Array.from(searched, (leaf) => cases[leaf] ?? 0)
  const expected = Float64Array.from(searched, (leaf, at) => (rates[leaf] ?? 0) * (trials[at] ?? 0))
  const shares =
    observed.every((count, at) => count <= (trials[at] ?? 0)) &&
    expected.every((count, at) => count < (trials[at] ?? 0))
  const counts: Counts = {
    observed,
    expected,
    trials: shares ? trials : null,
    dispersion: dispersionOf(observed, expected, shares ? trials : null, shares ? 1 : countFloor(observed)),
  }
  const excess = sum(observed) - sum(expected)
  const direction = options.direction ?? (excess < 0 ? 'down' : 'up')
  const cuboids = cuboidsOf(dimensions, searched)
  const found = searchByExcess(counts, cuboids, direction, maxDrivers)
  const describe = (element: Element) => driverOf(leaves, counts, excess, element)
  const drivers = found.failures.map(describe).filter((driver) => Math.abs(driver.explained) >= minExplained)
  return {
    kind: 'drivers',
    total: totals(leaves, () => true).rates,
    tested: cellsOf(cuboids),
    drivers,
    rivals: found.rivals.map(describe),
  }
}

function driverOf(leaves: RatioLeaves, counts: Counts, excess: number, element: Element): Driver {
  const { cuboid, cell, members } = element
  const within = isInside(leaves.dimensions, cuboid, cell)
  const inside = totals(leaves, within)
  const outside = totals(leaves, (leaf) => !within(leaf))
  const moved = members.reduce(
    (total, at) => total + (counts.observed[at] ?? 0) - (counts.expected[at] ?? 0),
    0,
  )
  return {
    conditions: conditionsOf(leaves.dimensions, cuboid, cell),
    leaves: members.length,
    support: inside.cases / (inside.cases + outside.cases),
    explained: excess === 0 ? 0 : moved / excess,
    score: element.score,
    inside: inside.rates,
    outside: outside.rates,
  }
}

function totals({ numerator, denominator }: RatioLeaves, within: (leaf: number) => boolean) {
  let [hits, cases, expectedHits, expectedCases] = [0, 0, 0, 0]
  for (let leaf = 0; leaf < numerator.actual.length; leaf += 1) {
    if (!within(leaf)) continue
    hits += numerator.actual[leaf] ?? 0
    cases += denominator.actual[leaf] ?? 0
    expectedHits += numerator.expected[leaf] ?? 0
    expectedCases += denominator.expected[leaf] ?? 0
  }
  return { cases, rates: { actual: share(hits, cases), expected: share(expectedHits, expectedCases) } }
}

/** Null where there were no cases to have a rate. */
function share(hits: number, cases: number): number | null {
  return cases === 0 ? null : hits / cases
}
