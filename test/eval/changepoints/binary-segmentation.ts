import { segmentCost } from '../../../src/analysis/series/segment-cost.ts'

/**
 * Plain binary segmentation (Scott and Knott 1974) of the mean with the penalty of BIC and the variance of all values, as
 * the default BINSEG of the R package `changepoint` on a standardised series: the floor that anybody could have.
 */
export function binarySegmentation(values: readonly number[]): readonly number[] {
  const cost = segmentCost(values, 'level')
  const variance = cost(0, values.length) / values.length
  if (!(variance > 0)) return []
  const penalty = 2 * Math.log(values.length) * variance
  const split = (start: number, end: number): readonly number[] => {
    let at = 0
    let gain = penalty
    for (let place = start + 1; place < end; place += 1) {
      const saved = cost(start, end) - cost(start, place) - cost(place, end)
      if (saved <= gain) continue
      gain = saved
      at = place
    }
    return at === 0 ? [] : [...split(start, at), at, ...split(at, end)]
  }
  return split(0, values.length)
}
