import { type Clusters, kMeans, type Point } from './k-means.ts'

/**
 * How surely each cluster comes back in another sample: the mean over bootstrap samples of its largest Jaccard overlap with
 * a cluster found there (Hennig 2007, Computational Statistics and Data Analysis 52:258). 0.75 and more is stable, under 0.6 is
 * not to be trusted.
 *
 * Example: two heaps far apart give 1 and 1.
 */
export function clusterStability(
  points: readonly Point[],
  clusters: Clusters,
  random: () => number,
  resamples = 30,
): readonly number[] {
  const k = clusters.centres.length
  const sums = new Array<number>(k).fill(0)
  for (let resample = 0; resample < resamples; resample += 1) {
    // Each drawn point once: copies of a point would make a heap of their own.
    const drawn = [...new Set(points.map(() => Math.floor(random() * points.length)))]
    const sampled = drawn.map((place) => points[place] ?? [])
    const found = kMeans(sampled, k, random, 2)
    const before = drawn.map((place) => clusters.members[place] ?? 0)
    for (let cluster = 0; cluster < k; cluster += 1)
      sums[cluster] = (sums[cluster] ?? 0) + bestOverlap(before, found.members, cluster, k)
  }
  return sums.map((sum) => sum / resamples)
}

function bestOverlap(
  before: readonly number[],
  after: readonly number[],
  cluster: number,
  k: number,
): number {
  const own = before.filter((member) => member === cluster).length
  const overlaps = Array.from({ length: k }, (_, other) => {
    const size = after.filter((member) => member === other).length
    const shared = before.filter((member, place) => member === cluster && after[place] === other).length
    return own + size === shared ? 0 : shared / (own + size - shared)
  })
  return Math.max(...overlaps)
}
