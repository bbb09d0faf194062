/** Which way a text leans. */
export type Leaning = 'positive' | 'neutral' | 'negative'

/** From here on, either way, a compound score is no longer neutral (Hutto and Gilbert 2014). */
const neutralBelow = 0.05

/** The leaning of a score between -1 and 1. `leaningOf(0.05) === 'positive'`, `leaningOf(-0.04) === 'neutral'`. */
export function leaningOf(score: number): Leaning {
  if (score >= neutralBelow) return 'positive'
  return score <= -neutralBelow ? 'negative' : 'neutral'
}
