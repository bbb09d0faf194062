/** What a segment is held to follow: one level, or a straight line. */
export type Shape = 'level' | 'line'

/** Figures that a segment of each shape takes. */
export const shapeSize: Readonly<Record<Shape, number>> = { level: 1, line: 2 }

/**
 * Squared distance of `values[start, end)` from their mean, or from their least-squares line, in constant time.
 *
 * Example: of 1, 2, 4 it is 4.667 around the level and 0.1667 around the line.
 */
export function segmentCost(values: readonly number[], shape: Shape): (start: number, end: number) => number {
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length
  const middle = (values.length - 1) / 2
  const sums = new Float64Array(values.length + 1)
  const squares = new Float64Array(values.length + 1)
  const moments = new Float64Array(values.length + 1)
  values.forEach((value, place) => {
    const own = value - centre
    sums[place + 1] = (sums[place] ?? 0) + own
    squares[place + 1] = (squares[place] ?? 0) + own * own
    moments[place + 1] = (moments[place] ?? 0) + own * (place - middle)
  })
  // The search asks this millions of times, so nothing is shared between the two by a call.
  if (shape === 'level')
    return (start, end) => {
      const sum = (sums[end] ?? 0) - (sums[start] ?? 0)
      return Math.max(0, (squares[end] ?? 0) - (squares[start] ?? 0) - (sum * sum) / (end - start))
    }
  return (start, end) => {
    const length = end - start
    const sum = (sums[end] ?? 0) - (sums[start] ?? 0)
    const around = (squares[end] ?? 0) - (squares[start] ?? 0) - (sum * sum) / length
    const along = (moments[end] ?? 0) - (moments[start] ?? 0) - ((start + end - 1) / 2 - middle) * sum
    const spread = (length * (length * length - 1)) / 12
    return length < 2 ? 0 : Math.max(0, around - (along * along) / spread)
  }
}

/**
 * Squared distance of all values from their least-squares parabola.
 *
 * Example: of 0, 1, 4, 9 it is 0.
 */
export function curveCost(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const places = values.map((_, place) => place - middle)
  const bend = mean(places.map((place) => place * place))
  // Level, slope and bend at right angles to each other, each taken out in turn.
  const directions = [places.map(() => 1), places, places.map((place) => place * place - bend)]
  let rest = values
  for (const direction of directions) {
    const size = direction.reduce((sum, step) => sum + step * step, 0)
    if (size === 0) continue
    const share = direction.reduce((sum, step, place) => sum + step * (rest[place] ?? 0), 0) / size
    rest = rest.map((value, place) => value - share * (direction[place] ?? 0))
  }
  return rest.reduce((sum, value) => sum + value * value, 0)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
