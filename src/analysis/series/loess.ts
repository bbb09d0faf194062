/** How a loess curve is drawn: `span` is the number of places that a fit sees (odd, as Cleveland has it). */
export interface LoessOptions {
  readonly span: number
  /** Locally a level (0) or a line (1). */
  readonly degree: 0 | 1
  /** Fits only every `jump`-th place and joins them by lines. */
  readonly jump?: number
  /** Robustness weights, one a value. */
  readonly weights?: readonly number[]
}

/**
 * Local regression over the evenly spaced places 0, 1, 2... with tricube weights (Cleveland 1979), as `ess` of the STL
 * program. Where all weights are nought the value itself stays.
 *
 * Example: a straight line comes back as it is with any span and degree 1.
 */
export function loess(values: readonly number[], options: LoessOptions): number[] {
  const n = values.length
  if (n < 2) return [...values]
  const span = Math.min(options.span, n)
  const half = Math.floor((span + 1) / 2) - 1
  const jump = Math.min(options.jump ?? 1, n - 1)
  const smooth: number[] = new Array(n).fill(0)
  const fitAt = (place: number) => {
    const left = Math.min(n - span, Math.max(0, place - half))
    return loessAt(values, place, { left, right: left + span - 1 }, options) ?? values[place] ?? 0
  }
  for (let place = 0; place < n; place += jump) smooth[place] = fitAt(place)
  if ((n - 1) % jump !== 0) smooth[n - 1] = fitAt(n - 1)
  for (let from = 0; from < n - 1; from += jump) {
    const to = Math.min(n - 1, from + jump)
    const step = ((smooth[to] ?? 0) - (smooth[from] ?? 0)) / (to - from)
    for (let place = from + 1; place < to; place += 1)
      smooth[place] = (smooth[from] ?? 0) + step * (place - from)
  }
  return smooth
}

/**
 * One loess fit at the place `at`, which may lie outside the values, from the places `left` to `right`; null where every
 * weight is nought (`est` of the STL program).
 */
export function loessAt(
  values: readonly number[],
  at: number,
  window: { readonly left: number; readonly right: number },
  options: LoessOptions,
): number | null {
  const { left, right } = window
  const n = values.length
  const reach = Math.max(at - left, right - at) + (options.span > n ? Math.floor((options.span - n) / 2) : 0)
  let total = 0
  let first = 0
  const tricube: number[] = new Array(right - left + 1).fill(0)
  for (let place = left; place <= right; place += 1) {
    const distance = Math.abs(place - at)
    if (distance > 0.999 * reach) continue
    const share = distance <= 0.001 * reach ? 0 : distance / reach
    const rest = 1 - share * share * share
    const weight = rest * rest * rest * (options.weights === undefined ? 1 : (options.weights[place] ?? 0))
    tricube[place - left] = weight
    total += weight
    first += weight * place
  }
  if (total <= 0) return null
  const centre = first / total
  let level = 0
  let spread = 0
  let slope = 0
  for (let place = left; place <= right; place += 1) {
    const share = (tricube[place - left] ?? 0) / total
    const value = values[place] ?? 0
    level += share * value
    spread += share * (place - centre) * (place - centre)
    slope += share * (place - centre) * value
  }
  if (options.degree === 0 || Math.sqrt(spread) <= 0.001 * (n - 1)) return level
  return level + ((at - centre) * slope) / spread
}
