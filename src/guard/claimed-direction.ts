import type { Finding } from '../evidence/finding.ts'
import { type Language, phraseList } from '../locales/locale.ts'
import { directions, findPhrase } from './guard-words.ts'

/** Kinds of finding that nothing was found to move in, or that cannot be told. */
const still: readonly Finding['kind'][] = ['no_change', 'cannot_tell', 'quality', 'level']

/**
 * A word of direction that a sentence has no right to, or null: against the sign of the finding that it is about, or of one
 * that found nothing to move. Where words of both directions stand, or the finding has no sign, they are left to the figures.
 */
export function claimedDirection(sentence: string, about: Finding | null, language: Language): string | null {
  const neutral = phraseList(language, 'direction.neither')
  const up = findPhrase(sentence, [...phraseList(language, 'direction.up'), ...directions.up], neutral)
  const down = findPhrase(sentence, [...phraseList(language, 'direction.down'), ...directions.down], neutral)
  const word = up ?? down
  if (word === null) return null
  if (about === null || !about.kept || still.includes(about.kind)) return word
  const sign = Math.sign(about.stats.difference ?? about.stats.change ?? about.stats.relative ?? 0)
  if (sign === 0 || (up !== null && down !== null)) return null
  return (up !== null) === sign > 0 ? null : word
}
