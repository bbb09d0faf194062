/** Text without what PostgreSQL does not keep, or does not take as JSON: a NUL, half a character. */
export function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll('\0', '')
}
