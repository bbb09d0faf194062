/**
 * Data behind a fence that nobody could guess: what stands between its marks is never an instruction. Whatever in the data looks
 * like a mark of a fence, whoever's, is made harmless.
 */
export function fenced(name: string, text: string, mark: string): string {
  const harmless = text.replaceAll(mark, '').replace(/<(?=\s*\/?\s*data\b)/giu, '‹')
  return `<data-${mark} name="${name}">\n${harmless}\n</data-${mark}>`
}
