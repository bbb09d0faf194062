import type { Point } from './k-means.ts'

/**
 * As many made-up points as given, one cloud with the same means and covariances, thick in the middle (`normal`) or evenly
 * filled (`even`): what the points would look like without groups.
 *
 * Example: points on a line give points on that line.
 */
export function likePoints(
  points: readonly Point[],
  shape: 'normal' | 'even',
  random: () => number,
): readonly Point[] {
  const n = points.length
  const axes = points[0]?.length ?? 0
  const means = Array.from(
    { length: axes },
    (_, axis) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / n,
  )
  const root = cholesky(
    means.map((mean, one) =>
      means.map(
        (other, two) =>
          points.reduce((sum, point) => sum + ((point[one] ?? 0) - mean) * ((point[two] ?? 0) - other), 0) /
          n,
      ),
    ),
  )
  return points.map(() => {
    const noise = means.map(() => (shape === 'normal' ? normal(random) : Math.sqrt(12) * (random() - 0.5)))
    return means.map((mean, axis) =>
      (root[axis] ?? []).reduce((sum, weight, place) => sum + weight * (noise[place] ?? 0), mean),
    )
  })
}

/** Lower triangular root of a covariance matrix; a direction without spread has none. */
function cholesky(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const root: number[][] = []
  matrix.forEach((row, one) => {
    const line: number[] = []
    for (let two = 0; two <= one; two += 1) {
      const known = line.reduce((sum, value, place) => sum + value * (root[two]?.[place] ?? value), 0)
      const rest = (row[two] ?? 0) - known
      const pivot = root[two]?.[two] ?? 0
      line.push(two === one ? Math.sqrt(Math.max(0, rest)) : pivot > 1e-9 ? rest / pivot : 0)
    }
    root.push(line)
  })
  return root
}

/** A standard normal value (Box and Muller 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
