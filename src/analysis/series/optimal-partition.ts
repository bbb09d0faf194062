/**
 * The starts of the segments, 0 first, that make the sum of `cost(start, end)` over segments and a `penalty` for each
 * beginning least: PELT (Killick, Fearnhead and Eckley 2012, JASA 107:1590). Splitting a segment may never raise its cost.
 * Segments last at least `minLength` of the `count` places, which is no more than `count`.
 *
 * Example: squared error over 0, 0, 0, 9, 9, 9 with penalty 5 gives 0 and 3.
 */
export function optimalPartition(
  count: number,
  cost: (start: number, end: number) => number,
  options: { readonly penalty: number; readonly minLength: number },
): readonly number[] {
  const { penalty, minLength } = options
  const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
  const previous = new Int32Array(count + 1)
  // Places where the last segment may have begun, and the first end for which each is out of the race.
  const starts = new Int32Array(count + 1)
  const until = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
  const totals = new Float64Array(count + 1)
  let running = 1
  best[0] = -penalty
  for (let end = minLength; end <= count; end += 1) {
    let least = Number.POSITIVE_INFINITY
    for (let at = 0; at < running; at += 1) {
      const start = starts[at] ?? 0
      const total = (best[start] ?? 0) + cost(start, end)
      totals[at] = total
      if (total + penalty < least) {
        least = total + penalty
        previous[end] = start
      }
    }
    best[end] = least
    let kept = 0
    for (let at = 0; at < running; at += 1) {
      const start = starts[at] ?? 0
      // A start that a segment from `end` beats can never win again, once that segment is `minLength` old.
      if ((totals[at] ?? 0) > least) until[start] = Math.min(until[start] ?? 0, end + minLength)
      if ((until[start] ?? 0) > end + 1) {
        starts[kept] = start
        kept += 1
      }
    }
    running = kept
    const start = end + 1 - minLength
    if (start >= minLength) {
      starts[running] = start
      running += 1
    }
  }
  const found: number[] = []
  for (let end = count; end > 0; end = previous[end] ?? 0) found.unshift(previous[end] ?? 0)
  return found
}
