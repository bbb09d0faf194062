/** A piece of a text: plain words, or a placeholder that a renderer fills. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'record'; readonly ref: string; readonly format: string }
  | { readonly kind: 'stated'; readonly id: string }

const placeholder = /\{\{\s*(r|u):([\w.]+)(?:\|(\w+))?\s*\}\}/gu

/**
 * Takes a draft apart: `Rose to {{r:rd_1.value|percent}}` gives the words and the placeholder.
 * Anything else in braces stays in the words, where a digit in it is refused.
 */
export function parsePlaceholders(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(placeholder)) {
    if (match.index > at) pieces.push({ kind: 'words', text: text.slice(at, match.index) })
    const [whole, kind, target = '', format = 'auto'] = match
    pieces.push(kind === 'u' ? { kind: 'stated', id: target } : { kind: 'record', ref: target, format })
    at = match.index + whole.length
  }
  if (at < text.length) pieces.push({ kind: 'words', text: text.slice(at) })
  return pieces
}

const listMarker = /^[ \t]*\d{1,2}[.)](?=\s)/gmu
const numeral = /\p{N}/u

/**
 * The first unbound number in a text without placeholders, or null. List markers and names that exist in the
 * data (`iPhone 15`, `Q3`) are allowed; everything else with a digit of any script is not.
 */
export function unboundNumber(text: string, names: Iterable<string> = []): string | null {
  let rest = text.normalize('NFC').replace(listMarker, '')
  if (!numeral.test(rest)) return null
  const known = [...names].filter((name) => numeral.test(name)).sort((a, b) => b.length - a.length)
  for (const name of known) rest = rest.replaceAll(wholeName(name), ' ')
  return numeral.test(rest) ? (rest.match(/\S*\p{N}\S*/u)?.[0] ?? rest) : null
}

function wholeName(name: string): RegExp {
  const escaped = name.normalize('NFC').replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}.,])${escaped}(?![\\p{L}\\p{N}%])`, 'giu')
}
