/** Deviations scatter at least this much, so that a perfect forecast does not make a failure of every rounding. */
const leastScale = 1e-3
/** As long as this share of the leaves is where it was expected, the expectation holds and the others failed. */
const stillThere = 0.2

/** Width of the middle third of a standard normal distribution. */
const thirdOfNormal = 0.8615

export interface DeviationNoise {
  /** What all leaves share: zero, unless hardly a leaf is where it was expected. */
  readonly centre: number
  readonly scale: number
}

/**
 * Where deviations lie and how they scatter when nothing failed: from the shortest third of them (after Rousseeuw and
 * Leroy's shortest half, 1988; a third, since more than half of the leaves may have failed), then refined by what lies
 * within three times the scatter.
 *
 * Example: 60 values of sd 0.01 around 0 and 40 at 0.9 give about `{centre: 0, scale: 0.01}`.
 */
export function deviationNoise(deviations: Float64Array): DeviationNoise {
  const sorted = deviations.toSorted()
  const third = Math.floor(sorted.length / 3)
  let width = Number.POSITIVE_INFINITY
  let start = 0
  for (let at = 0; at + third < sorted.length; at += 1) {
    const span = (sorted[at + third] ?? 0) - (sorted[at] ?? 0)
    if (span < width) {
      width = span
      start = at
    }
  }
  const rough = Math.max(width / thirdOfNormal, leastScale)
  const unmoved = deviations.reduce((count, value) => count + Number(Math.abs(value) < 3 * rough), 0)
  const centre =
    unmoved >= stillThere * deviations.length ? 0 : ((sorted[start] ?? 0) + (sorted[start + third] ?? 0)) / 2
  return { centre, scale: refined(deviations, centre, rough) }
}

function refined(deviations: Float64Array, centre: number, rough: number): number {
  let scale = rough
  for (let round = 0; round < 5; round += 1) {
    let squares = 0
    let count = 0
    for (const value of deviations) {
      const away = value - centre
      if (Math.abs(away) >= 3 * scale) continue
      squares += away * away
      count += 1
    }
    // The standard deviation of a normal cut at three is 0.9866 of the whole one's.
    if (count > 0) scale = Math.max(Math.sqrt(squares / count) / 0.9866, leastScale)
  }
  return scale
}
