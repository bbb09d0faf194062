/** The start of plain words that are told in full elsewhere, at most `length` characters with its ellipsis. */
export function cut(words: string, length: number): string {
  const letters = [...words]
  if (letters.length <= length) return words
  return `${letters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`
}
