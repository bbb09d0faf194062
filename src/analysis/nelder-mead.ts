interface Corner {
  readonly at: readonly number[]
  readonly loss: number
}

/**
 * The place of the least loss by the downhill simplex (Nelder and Mead 1965), without derivatives, from `start`; stops where
 * the corners agree to `tolerance`, or after 500 steps.
 *
 * Example: (x - 1)^2 + (y + 2)^2 from (0, 0) ends at (1, -2).
 */
export function nelderMead(
  lossAt: (at: readonly number[]) => number,
  start: readonly number[],
  tolerance = 1e-9,
): readonly number[] {
  const corner = (at: readonly number[]): Corner => ({ at, loss: lossAt(at) })
  let corners = [
    start,
    ...start.map((_, axis) => start.map((value, place) => (place === axis ? value + 0.5 : value))),
  ]
    .map(corner)
    .sort((a, b) => a.loss - b.loss)
  for (let step = 0; step < 500; step += 1) {
    const [best] = corners
    const worst = corners.at(-1)
    if (best === undefined || worst === undefined) break
    if (Math.abs(worst.loss - best.loss) <= tolerance * (Math.abs(best.loss) + tolerance)) break
    const others = corners.slice(0, -1)
    const middle = start.map(
      (_, axis) => others.reduce((sum, { at }) => sum + (at[axis] ?? 0), 0) / others.length,
    )
    const along = (share: number) =>
      corner(middle.map((value, axis) => value + share * ((worst.at[axis] ?? 0) - value)))
    const mirrored = along(-1)
    const moved = betterOf(mirrored, best, others.at(-1) ?? best, worst, along)
    corners = (
      moved === null
        ? corners.map(({ at }) => corner(at.map((value, axis) => (value + (best.at[axis] ?? 0)) / 2)))
        : [...others, moved]
    ).sort((a, b) => a.loss - b.loss)
  }
  return corners[0]?.at ?? start
}

/** The corner that takes the worst one's place; null where the simplex should shrink. */
function betterOf(
  mirrored: Corner,
  best: Corner,
  second: Corner,
  worst: Corner,
  along: (share: number) => Corner,
): Corner | null {
  if (mirrored.loss < best.loss) {
    const further = along(-2)
    return further.loss < mirrored.loss ? further : mirrored
  }
  if (mirrored.loss < second.loss) return mirrored
  const nearer = along(mirrored.loss < worst.loss ? -0.5 : 0.5)
  return nearer.loss < Math.min(mirrored.loss, worst.loss) ? nearer : null
}
