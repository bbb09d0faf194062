/** Every text and number of a message's body, one a line, whatever it is called there. */
export function textsIn(body: unknown): string {
  if (typeof body !== 'object' || body === null) return String(body ?? '')
  return Object.values(body).map(textsIn).join('\n')
}

/** What is written on a page, without its marks. */
export function wordsOnPage(page: string): string {
  return page.replace(/<[^>]*>|&#?\w+;/gu, ' ')
}

/** The words and figures of a text, each once; the sign of a notice is drawn by every surface in its own way. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.replaceAll('ℹ', '').match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*%?/gu))
}
