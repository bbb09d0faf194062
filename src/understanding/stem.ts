/** Takes an English plural or third-person ending off a folded word: visitors -> visitor, categories -> category. */
export function stem(folded: string): string {
  if (folded.length < 4 || !folded.endsWith('s')) return folded
  if (/(?:ss|us|is|as)$/.test(folded)) return folded
  if (folded.endsWith('ies') && folded.length > 4) return `${folded.slice(0, -3)}y`
  if (/(?:x|ch|sh|ss)es$/.test(folded)) return folded.slice(0, -2)
  return folded.slice(0, -1)
}
