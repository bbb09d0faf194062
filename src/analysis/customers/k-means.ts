/** A point of any number of coordinates. */
export type Point = readonly number[]

export interface Clusters {
  readonly centres: readonly Point[]
  /** Cluster of each point. */
  readonly members: readonly number[]
  /** Sum of squared distances to the centres. */
  readonly inertia: number
}

const maxRounds = 100

/**
 * k-means (Lloyd 1982) from k-means++ starts (Arthur and Vassilvitskii 2007): the best of `starts`. `random` gives numbers from 0
 * to under 1; the same numbers give the same clusters. Fewer different points than k leave clusters empty.
 *
 * Example: 0, 1, 10, 11 with k 2 gives the centres 0.5 and 10.5 and inertia 1.
 */
export function kMeans(points: readonly Point[], k: number, random: () => number, starts = 5): Clusters {
  let best: Clusters | null = null
  for (let start = 0; start < starts; start += 1) {
    const found = lloyd(points, firstCentres(points, k, random))
    if (best === null || found.inertia < best.inertia) best = found
  }
  return best ?? { centres: [], members: [], inertia: 0 }
}

/** Squared distance of two points. Example: (0, 0) and (3, 4) gives 25. */
export function squaredDistance(one: Point, two: Point): number {
  let sum = 0
  for (let place = 0; place < one.length; place += 1) sum += ((one[place] ?? 0) - (two[place] ?? 0)) ** 2
  return sum
}

function firstCentres(points: readonly Point[], k: number, random: () => number): readonly Point[] {
  const centres = points.slice(Math.floor(random() * points.length)).slice(0, 1)
  const nearest = points.map(() => Number.POSITIVE_INFINITY)
  while (centres.length < Math.min(k, points.length)) {
    const newest = centres.at(-1) ?? []
    points.forEach((point, place) => {
      nearest[place] = Math.min(nearest[place] ?? 0, squaredDistance(point, newest))
    })
    let rest = random() * nearest.reduce((sum, distance) => sum + distance, 0)
    const chosen = nearest.findIndex((distance) => {
      rest -= distance
      return rest < 0
    })
    centres.push(points[chosen === -1 ? points.length - 1 : chosen] ?? newest)
  }
  return centres
}

function lloyd(points: readonly Point[], start: readonly Point[]): Clusters {
  let centres = start
  let members: readonly number[] = []
  for (let round = 0; round < maxRounds; round += 1) {
    const next = points.map((point) => nearestOf(point, centres))
    const settled = next.every((cluster, place) => cluster === members[place])
    members = next
    if (settled) break
    centres = centresOf(points, members, centres)
  }
  const inertia = points.reduce(
    (sum, point, place) => sum + squaredDistance(point, centres[members[place] ?? 0] ?? point),
    0,
  )
  return { centres, members, inertia }
}

function nearestOf(point: Point, centres: readonly Point[]): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  centres.forEach((centre, place) => {
    const distance = squaredDistance(point, centre)
    if (distance < least) [best, least] = [place, distance]
  })
  return best
}

/** The means of the members; a cluster without any keeps its centre. */
function centresOf(
  points: readonly Point[],
  members: readonly number[],
  before: readonly Point[],
): readonly Point[] {
  const sums = before.map((centre) => centre.map(() => 0))
  const counts = before.map(() => 0)
  points.forEach((point, place) => {
    const cluster = members[place] ?? 0
    counts[cluster] = (counts[cluster] ?? 0) + 1
    const sum = sums[cluster]
    if (sum !== undefined)
      point.forEach((value, axis) => {
        sum[axis] = (sum[axis] ?? 0) + value
      })
  })
  return before.map((centre, cluster) => {
    const count = counts[cluster] ?? 0
    return count === 0 ? centre : (sums[cluster] ?? []).map((value) => value / count)
  })
}
