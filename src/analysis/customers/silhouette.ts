import { type Point, squaredDistance } from './k-means.ts'

/**
 * How much nearer points are to their own cluster than to the next one, on average (Rousseeuw 1987): from -1 to 1, above 0.5
 * clear groups. A point alone in its cluster counts 0; 0 with fewer than two clusters. Work grows with the square of the points.
 *
 * Example: 0, 1, 10, 11 in two clusters gives 0.8997.
 */
export function silhouette(points: readonly Point[], members: readonly number[]): number {
  const clusters = [...new Set(members)]
  if (clusters.length < 2) return 0
  const sizes = new Map(clusters.map((cluster) => [cluster, members.filter((own) => own === cluster).length]))
  const scores = points.map((point, place) => {
    const own = members[place] ?? 0
    const sums = new Map(clusters.map((cluster) => [cluster, 0]))
    points.forEach((other, at) => {
      const cluster = members[at] ?? 0
      sums.set(cluster, (sums.get(cluster) ?? 0) + Math.sqrt(squaredDistance(point, other)))
    })
    const size = sizes.get(own) ?? 0
    if (size < 2) return 0
    const inside = (sums.get(own) ?? 0) / (size - 1)
    const outside = Math.min(
      ...clusters
        .filter((cluster) => cluster !== own)
        .map((cluster) => (sums.get(cluster) ?? 0) / (sizes.get(cluster) ?? 1)),
    )
    const larger = Math.max(inside, outside)
    return larger > 0 ? (outside - inside) / larger : 0
  })
  return scores.reduce((sum, score) => sum + score, 0) / points.length
}
