import type { Group, SearchScope } from './insight-search.ts'
import { copies, pairs } from './pairs.ts'

/** Columns compared with each other; beyond them copies are told by nobody. */
const mostCompared = 8

/** A copy has about as many values. */
function isLike(one: Group, two: Group): boolean {
  const [a, b] = [one.info.distinct, two.info.distinct]
  return Math.max(a, b) <= 2 * Math.min(a, b)
}

/** The groups without those that all but repeat one that fits the goal better ("assignment group" beside "category"). */
export async function withoutCopies(scope: SearchScope): Promise<readonly Group[]> {
  const kept: Group[] = []
  for (const group of scope.groups) {
    const compared = kept.filter((other) => isLike(other, group)).slice(0, mostCompared)
    const found = await Promise.all(compared.map((other) => pairs(scope, other, group)))
    if (found.every(({ association }) => association < copies)) kept.push(group)
  }
  return kept
}
