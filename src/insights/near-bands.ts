import { fold } from '../support/fold.ts'

/** Smallest hashes that make one band, and how many bands a statement has. */
const rows = 3
const bands = 20
/** Words of the form that every statement has ("I want… because… but…"), which say nothing of what it is about. */
const frame = new Set(
  'i want to because but the a of and is in my me toi muon vi nhung la co cua va thi khi'.split(' '),
)

/**
 * Keys that two statements are likely to share when they say nearly the same: MinHash in bands (Broder 1997; Leskovec, Rajaraman
 * and Ullman, *Mining of Massive Datasets*, 3.4). Of two statements that share two thirds of their words at least one key of
 * twenty is the same with a probability of 1 - (1 - (2/3)^3)^20 = 0.999; of two that share a tenth, 0.02. What is found by a key is
 * then compared word by word (`sharedWords`).
 */
export function nearBands(statement: string): readonly string[] {
  const words = new Set(
    (
      fold(statement)
        .replace(/\{\{[^}]*\}\}/gu, ' ')
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).filter((word) => !frame.has(word)),
  )
  if (words.size === 0) return []
  const hashes = [...words].map(fnv1a)
  const smallest = (seed: number) =>
    Math.min(...hashes.map((hash) => mixed(hash ^ Math.imul(seed, 0x9e3779b1))))
  return Array.from({ length: bands }, (_, band) => {
    const own = Array.from({ length: rows }, (_, row) => smallest(band * rows + row + 1).toString(36))
    return `${band}:${fnv1a(own.join(':')).toString(36)}`
  })
}

/** FNV-1a over UTF-16 units, 32 bits. */
function fnv1a(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The finaliser of MurmurHash3: every bit of the input stirs every bit of the result. */
function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}
