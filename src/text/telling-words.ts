import type { CustomerText } from './phrases.ts'
import { isFiller } from './word-kinds.ts'
import { readWords } from './words.ts'

/** The words of a text that name something, folded, each once. */
export function tellingWords({ text, language }: CustomerText): ReadonlySet<string> {
  const words = readWords(text, language).filter((word) => !isFiller(word))
  return new Set(words.map((word) => word.folded))
}
