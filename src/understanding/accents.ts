import type { Word } from './word.ts'

/**
 * How well the diacritics of two phrases with the same letters agree: 1 when they do or none were typed, 0 when
 * they make another word ("mùa" for "mua"), in between when most words of a longer phrase agree.
 */
export function accentsAgree(written: readonly Word[], meant: readonly Word[], exact: boolean): number {
  let wrong = 0
  let bare = 0
  for (const [index, item] of written.entries()) {
    const other = meant[index]
    if (other === undefined || marks(item.raw) === marks(other.raw)) continue
    if (item.raw === item.folded) bare += 1
    else wrong += 1
  }
  if (exact && wrong + bare > 0) return 0
  if (wrong === 0) return bare === 0 ? 1 : 0.98
  return wrong * 2 <= written.length && written.length > 1 ? 0.8 : 0
}

/** Where in the syllable the tone stands does not matter: "hoà" and "hòa" are one. */
function marks(raw: string): string {
  const apart = raw.normalize('NFD').replaceAll('đ', 'd\u0335')
  return [...apart]
    .filter((char) => /\p{M}/u.test(char))
    .sort()
    .join('')
}
