import type { CustomerText } from './phrases.ts'

/** Who is at odds with what they bought, who is content, and neither. */
export type Side = 'low' | 'high' | 'between'

/**
 * The side of each text by its stars: the lowest quarter of the scale is low, the highest quarter high. Of five stars one
 * and two are low, four and five high; null where there are no stars. Scales of 5, of 10 and of 100 are told by the most
 * that was given.
 */
export function starSides(texts: readonly CustomerText[]): readonly (Side | null)[] {
  const given = texts.flatMap(({ stars }) => (stars === undefined ? [] : [stars]))
  const most = given.reduce((top, stars) => Math.max(top, stars), 0)
  const [least, top] = most <= 5 ? [1, 5] : most <= 10 ? [0, 10] : [0, Math.max(100, most)]
  return texts.map(({ stars }) => {
    if (stars === undefined) return null
    const height = (stars - least) / (top - least)
    return height <= 0.25 ? 'low' : height >= 0.75 ? 'high' : 'between'
  })
}
