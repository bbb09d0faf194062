import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { seededRandom } from '../seeded-random.ts'
import { clusterStability } from './cluster-stability.ts'
import type { Customer } from './customer.ts'
import { type Clusters, kMeans, type Point } from './k-means.ts'
import { likePoints } from './like-points.ts'
import { silhouette } from './silhouette.ts'

export interface RfmClusters {
  readonly kind: 'rfm_clusters'
  readonly silhouette: number
  readonly clusters: readonly {
    readonly n: number
    /** The centre: means of the logarithms, brought back to days, orders and money. */
    readonly typical: { readonly recency: number; readonly frequency: number; readonly monetary: number }
    /** Mean Jaccard overlap over bootstrap samples. */
    readonly stability: number
  }[]
  /** Cluster of each customer, in the order given. */
  readonly members: readonly number[]
}

const leastCustomers = 100
const mostClusters = 6
/** Hennig's mark for a stable cluster. */
const leastStability = 0.75
/** Customers that silhouettes and resamples look at. */
const looked = 300
const references = 19

/**
 * Groups of customers by k-means on the standardised logarithms of recency, frequency and money; k from 2 to 6 by the
 * silhouette. `unstable` unless every group comes back in other samples (Jaccard 0.75: Hennig 2007) and the silhouette is above
 * all of 19 normal and 19 even clouds of the same spread (after Liu and others 2008 and Tibshirani and others 2001): k-means
 * cuts any cloud into pieces, and cuts a long one steadily. `small_sample` under 100 customers, `not_finite`, `not_positive`, `no_variation`.
 *
 * Example: three planted groups come back as three; one cloud of 300 customers is `unstable`.
 */
export function rfmClusters(customers: readonly Customer[], seed = 1): RfmClusters | CannotTell {
  const n = customers.length
  if (n < leastCustomers) return cannotTell('small_sample', n, leastCustomers)
  const raw = customers.map(({ recency, frequency, monetary }) => [recency, frequency, monetary])
  if (!raw.flat().every(Number.isFinite)) return cannotTell('not_finite', n)
  if (raw.flat().some((value) => value < 0)) return cannotTell('not_positive', n)
  const points = standardised(raw.map((values) => values.map((value) => Math.log1p(value))))
  if (points === null) return cannotTell('no_variation', n)
  const random = seededRandom(seed)
  const sample = drawn(points, random)
  const best = bestOf(sample, random)
  const clouds = (['normal', 'even'] as const).flatMap((shape) =>
    Array.from({ length: references }, () => bestOf(likePoints(sample, shape, random), random).score),
  )
  if (best.score <= Math.max(...clouds)) return cannotTell('unstable', n)
  const stability = clusterStability(sample, best.found, random)
  if (stability.some((overlap) => overlap < leastStability)) return cannotTell('unstable', n)
  const members = nearestCentres(points, best.found)
  return {
    kind: 'rfm_clusters',
    silhouette: best.score,
    members,
    clusters: stability.map((overlap, cluster) => {
      const own = customers.filter((_, place) => members[place] === cluster)
      return { n: own.length, typical: typicalOf(own), stability: overlap }
    }),
  }
}

function bestOf(
  points: readonly Point[],
  random: () => number,
): { readonly found: Clusters; readonly score: number } {
  const tried = Array.from({ length: mostClusters - 1 }, (_, place) => {
    const found = kMeans(points, place + 2, random, 3)
    return { found, score: silhouette(points, found.members) }
  })
  return tried.reduce((best, next) => (next.score > best.score ? next : best))
}

/** At most `looked` of the points, each as likely as any other. */
function drawn(points: readonly Point[], random: () => number): readonly Point[] {
  if (points.length <= looked) return points
  return points
    .map((point) => ({ point, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, looked)
    .map(({ point }) => point)
}

/** Every customer's nearest centre. */
function nearestCentres(points: readonly Point[], { centres }: Clusters): readonly number[] {
  return points.map((point) => {
    const distances = centres.map((centre) =>
      centre.reduce((sum, value, axis) => sum + (value - (point[axis] ?? 0)) ** 2, 0),
    )
    return distances.indexOf(Math.min(...distances))
  })
}

/** Each axis with mean 0 and spread 1; an axis that never varies is left at 0; null where none does. */
function standardised(points: readonly Point[]): readonly Point[] | null {
  const axes = (points[0] ?? []).map((_, axis) => {
    const values = points.map((point) => point[axis] ?? 0)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
    return { mean, spread }
  })
  if (axes.every(({ spread }) => !(spread > 1e-12))) return null
  return points.map((point) =>
    axes.map(({ mean, spread }, axis) => (spread > 1e-12 ? ((point[axis] ?? 0) - mean) / spread : 0)),
  )
}

function typicalOf(own: readonly Customer[]) {
  const middle = (pick: (customer: Customer) => number) =>
    Math.expm1(own.reduce((sum, customer) => sum + Math.log1p(pick(customer)), 0) / Math.max(1, own.length))
  return {
    recency: middle((customer) => customer.recency),
    frequency: middle((customer) => customer.frequency),
    monetary: middle((customer) => customer.monetary),
  }
}
