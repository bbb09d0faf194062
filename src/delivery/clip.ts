import { plainMarkdown } from '../support/markdown.ts'

/** The start of a text that is told in full elsewhere, at most `length` characters with its ellipsis, without marks. */
export function clip(text: string, length: number): string {
  const letters = [...plainMarkdown(text)]
  if (letters.length <= length) return letters.join('')
  return `${letters
    .slice(0, Math.max(1, length - 1))
    .join('')
    .trimEnd()}…`
}
