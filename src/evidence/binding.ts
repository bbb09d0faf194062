/** A piece of a text: plain words, or a placeholder that a renderer fills. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'record'; readonly ref: string; readonly format: string }
  | { readonly kind: 'stated'; readonly id: string }

/** Stands for a figure where a text is looked at without its figures. */
export const figureMark = '\uFFFC'

const placeholder = /\{\{\s*(r|u):\s*([\w.]+)\s*(?:\|\s*(\w+)\s*)?\}\}/gu

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

const listMarker = /^[ \t]*([1-9]\d?)[.)](?=[ \t]+\S)/gmu
const numeral = /\p{N}/u
const letter = /\p{L}/u

/**
 * The first unbound number in a text whose placeholders are figure marks, or null. The markers of a list that counts
 * from one are allowed, and names that exist in the data (`iPhone 15`, `Q3`), whole and with a letter in them; everything
 * else with a digit of any script is not.
 */
export function unboundNumber(text: string, names: Iterable<string> = []): string | null {
  let rest = withoutListMarkers(comparable(text))
  if (!numeral.test(rest)) return null
  const known = [...names]
    .map(comparable)
    .filter((name) => numeral.test(name) && letter.test(name) && !name.includes(figureMark))
    .sort((a, b) => b.length - a.length)
  for (const name of known) rest = rest.replaceAll(wholeName(name), ' ')
  return numeral.test(rest) ? (rest.match(/\S*\p{N}\S*/u)?.[0] ?? rest) : null
}

/** One form for all ways to write a character. Ⅳ and ㈠ must not become letters; two emoji are no numerals to Unicode. */
function comparable(text: string): string {
  return text.replace(/[\p{Nl}\p{No}🔟💯]/gu, '0$&').normalize('NFKC')
}

/** A number at the start of a line is a marker only among others that count up from one. */
function withoutListMarkers(text: string): string {
  const lists: RegExpExecArray[][] = []
  for (const marker of text.matchAll(listMarker)) {
    const list = lists.at(-1)
    if (list !== undefined && Number(marker[1]) === list.length + 1) list.push(marker)
    else if (marker[1] === '1') lists.push([marker])
    else lists.push([])
  }
  return lists
    .filter((list) => list.length > 1)
    .flat()
    .reduceRight(
      (rest, marker) => rest.slice(0, marker.index) + rest.slice(marker.index + marker[0].length),
      text,
    )
}

function wholeName(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}.,${figureMark}])${escaped}(?![\\p{L}\\p{M}\\p{N}${figureMark}]|\\s*[%‰])`,
    'giu',
  )
}
