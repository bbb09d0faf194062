import { fold } from '../support/fold.ts'

/**
 * Share of words that two texts have in common, between nothing (0) and the same words (1): twice the shared words over
 * all words of both (Dice 1945), folded, each word once, placeholders of figures left out.
 *
 * Example: "they fear losing money" and "they fear waiting" share two of four and three words: 4 / 7 = 0.571.
 */
export function sharedWords(one: string, other: string): number {
  const left = words(one)
  const right = words(other)
  if (left.size + right.size === 0) return 0
  const shared = [...left].filter((word) => right.has(word)).length
  return (2 * shared) / (left.size + right.size)
}

/** Whether two texts share so many words (`limit`, a share) that they say the same. */
export function isNearCopy(one: string, other: string, limit: number): boolean {
  return sharedWords(one, other) >= limit
}

function words(text: string): ReadonlySet<string> {
  return new Set(
    fold(text)
      .replace(/\{\{[^}]*\}\}/gu, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
}
