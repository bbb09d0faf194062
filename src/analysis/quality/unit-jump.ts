import { median } from '../median.ts'

export interface UnitJump {
  /** First index of the new unit. */
  readonly at: number
  /** What the values seem to be multiplied by since: a power of ten, `0.001` for dong written in thousands. */
  readonly factor: number
}

/** Values on each side that a jump is read from. */
const reach = 5
/** Cents and thousands; a tenfold step may as well be a real one. */
const leastPower = 2
/** How far from a whole power of ten the step may lie, in powers. */
const nearness = 0.15
/** A unit has changed where the step is this many times the usual distance of neighbours, in powers. */
const clarity = 3

/**
 * Where a series of positive figures begins to be told in another unit: the largest step between the medians of five
 * neighbours on either side lies near a hundred, a thousand... and far above the usual step. Null where there is none, and
 * for fewer than ten known values.
 *
 * Example: a till's weekly revenue of 290,000,000 and since October of 298,000 has the factor 0.001.
 */
export function unitJump(values: readonly (number | null)[]): UnitJump | null {
  const known = values.flatMap((value, at) =>
    value !== null && value > 0 ? [{ at, power: Math.log10(value) }] : [],
  )
  if (known.length < 2 * reach) return null
  const powers = known.map(({ power }) => power)
  const steps = powers.slice(1).map((power, place) => Math.abs(power - (powers[place] ?? power)))
  let best = { place: -1, step: 0 }
  for (let place = reach; place <= powers.length - reach; place += 1) {
    const before = median(powers.slice(place - reach, place))
    const after = median(powers.slice(place, place + reach))
    // The window may straddle the jump; the neighbours must show it too.
    const beside = (powers[place] ?? 0) - (powers[place - 1] ?? 0)
    if (Math.abs(after - before) > Math.abs(best.step) && Math.abs(beside - (after - before)) < 0.5)
      best = { place, step: after - before }
  }
  const power = Math.round(best.step)
  const at = known[best.place]?.at
  if (at === undefined || Math.abs(power) < leastPower || Math.abs(best.step - power) > nearness) return null
  return Math.abs(best.step) > clarity * Math.max(median(steps), 0.05) ? { at, factor: 10 ** power } : null
}
