import { type Language, phraseList } from '../locales/locale.ts'

/** Statistics whose sign is a direction. */
const signed = ['difference', 'change', 'relative', 'slope', 'ratePart', 'mixPart']

/**
 * Whether a sentence's direction words contradict the sign of a signed statistic beside them: "rose" beside a
 * negative change. Sentences with words of both directions are left alone.
 */
export function contradictsDirection(
  sentence: string,
  figures: readonly { readonly field: string; readonly value: number }[],
  language: Language,
): boolean {
  const values = figures.filter((figure) => signed.includes(figure.field) && figure.value !== 0)
  if (values.length === 0) return false
  const up = mentions(sentence, phraseList(language, 'direction.up'))
  const down = mentions(sentence, phraseList(language, 'direction.down'))
  if (up === down) return false
  return values.some((figure) => (figure.value > 0 ? down : up))
}

function mentions(sentence: string, words: readonly string[]): boolean {
  const text = ` ${sentence.toLowerCase().replace(/[^\p{L}\s]/gu, ' ')} `.replace(/\s+/gu, ' ')
  return words.some((word) => text.includes(` ${word} `))
}
