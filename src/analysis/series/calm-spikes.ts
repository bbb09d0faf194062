import { median } from '../median.ts'
import { robustSigma } from './robust-sigma.ts'

/** Places on either side that say what a value should be. */
const reach = 3
/** Sigmas that a spike stands off from both neighbours and from the median around it. */
const spikeSigmas = 4

/**
 * The values with each lone spike put back to the median of the three values on either side of it: a value over (or under)
 * both neighbours and that median by more than four robust sigmas (Hampel 1974, made strict so that a step or a slope is
 * never one). First and last values stay.
 *
 * Example: 1, 2, 1, 2, 90, 1, 2, 1 becomes 1, 2, 1, 2, 1.5, 1, 2, 1.
 */
export function calmSpikes(values: readonly number[]): readonly number[] {
  const least = spikeSigmas * robustSigma(values)
  return values.map((value, place) => {
    const before = values[place - 1]
    const after = values[place + 1]
    if (before === undefined || after === undefined) return value
    const up = value > before && value > after
    if (!up && !(value < before && value < after)) return value
    const usual = median([
      ...values.slice(Math.max(0, place - reach), place),
      ...values.slice(place + 1, place + 1 + reach),
    ])
    const off = [before, after, usual].every((other) => Math.abs(value - other) > least)
    return off ? usual : value
  })
}
