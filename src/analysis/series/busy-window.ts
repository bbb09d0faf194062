import { meanSample } from '../comparison/mean-sample.ts'
import { chiSquareUpper } from '../distributions.ts'

export interface BusyWindow {
  /** First and last place of the window. */
  readonly from: number
  readonly to: number
  /** Mean within and without. */
  readonly inside: number
  readonly outside: number
  /** Corrected for every window that was looked at and for counts that vary more than chance alone lets them. */
  readonly pValue: number
}

/**
 * The run of periods, up to a third of the series and touching neither end, in which counts stand out most: the scan
 * statistic for Poisson counts (Kulldorff 1997), its likelihood ratio divided by the dispersion outside. A run that
 * touches an end is a trend or a shift and is left to those. Null under eight periods or without cases.
 *
 * Example: 5, 5, 5, 20, 22, 5, 5, 5, 5, 5 finds places 3 to 4, mean 21 within and 5 without.
 */
export function busyWindow(counts: readonly number[]): BusyWindow | null {
  const n = counts.length
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (n < 8 || total === 0) return null
  let best: (BusyWindow & { readonly ratio: number }) | null = null
  let looked = 0
  for (let from = 1; from < n - 1; from += 1) {
    for (let to = from; to < Math.min(n - 1, from + Math.floor(n / 3)); to += 1) {
      looked += 1
      const inside = counts.slice(from, to + 1)
      const held = inside.reduce((sum, count) => sum + count, 0)
      const ratio = likelihoodRatio(held, (total * inside.length) / n, total)
      if (best !== null && ratio <= best.ratio) continue
      const outside = (total - held) / (n - inside.length)
      best = { from, to, inside: held / inside.length, outside, ratio, pValue: 1 }
    }
  }
  if (best === null) return null
  const { ratio, ...window } = best
  const rest = meanSample(counts.filter((_, place) => place < window.from || place > window.to))
  const dispersion = rest.mean > 0 ? Math.max(1, rest.sd ** 2 / rest.mean) : 1
  return { ...window, pValue: Math.min(1, looked * chiSquareUpper(ratio / dispersion, 1)) }
}

function likelihoodRatio(held: number, expected: number, total: number): number {
  if (held <= expected) return 0
  const rest = total - held
  const outside = rest === 0 ? 0 : rest * Math.log(rest / (total - expected))
  return 2 * (held * Math.log(held / expected) + outside)
}
