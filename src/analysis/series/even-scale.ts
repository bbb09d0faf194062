/** A scale on which the noise of a series is even, and the way back from it. */
export interface EvenScale {
  to(value: number): number
  back(value: number): number
}

const asIs: EvenScale = { to: (value) => value, back: (value) => value }
const roots: EvenScale = { to: (value) => Math.sqrt(value), back: (value) => Math.max(0, value) ** 2 }
const logs: EvenScale = { to: (value) => Math.log(value), back: (value) => Math.exp(value) }

/**
 * Of logarithms, roots and the values themselves, the scale that makes the noise around `expect` the most normal: the robust
 * likelihood of Box and Cox (1964) with the powers 0, 1/2 and 1, the noise being the size that 95 % of the errors stay below. Where a value is nought
 * logarithms are out, and with a negative one roots too.
 *
 * Example: counts of about twelve a day are best taken as roots, sales that double and halve as logarithms.
 */
export function evenScale(
  values: readonly (number | null)[],
  expect: (scaled: readonly (number | null)[]) => readonly (number | null)[],
): EvenScale {
  const known = values.filter((value) => value !== null)
  const least = Math.min(...known)
  if (least < 0) return asIs
  const candidates = [
    { scale: asIs, power: 1 },
    { scale: roots, power: 0.5 },
    ...(least > 0 ? [{ scale: logs, power: 0 }] : []),
  ]
  // A nought has no logarithm; one step above it stands for it in the change of units, which all powers share.
  const meanLog =
    known.reduce((sum, value) => sum + Math.log(value === 0 ? 1 : value), 0) / Math.max(1, known.length)
  const weighed = candidates.map(({ scale, power }) => {
    const scaled = values.map((value) => (value === null ? null : scale.to(value)))
    const usual = expect(scaled)
    const errors = scaled.flatMap((value, place) => {
      const middle = usual[place]
      return value === null || middle === null || middle === undefined ? [] : [Math.abs(value - middle)]
    })
    const stretch = power === 0 ? 1 : power
    return { scale, loss: Math.log(mostOf(errors) / stretch) - (power - 1) * meanLog }
  })
  return weighed.reduce((one, two) => (two.loss < one.loss ? two : one)).scale
}

function mostOf(sizes: readonly number[]): number {
  return sizes.toSorted((a, b) => a - b)[Math.floor(0.95 * (sizes.length - 1))] ?? Number.NaN
}
