import type { DiffPiece } from '../../conversation/desk-history.ts'

/** Beyond so many words on both sides a text is shown as taken out and put in whole. */
const mostWords = 2_000

/**
 * Two texts word by word: what stayed, what was taken out, what was put in, by the longest common subsequence of their words
 * (Hunt and McIlroy 1976). Pieces joined without the added ones give `before`, without the removed ones `after`, but for white space.
 *
 * Example: "buy on the phone" and "buy at once on a phone" give "buy", +"at once", "on", -"the", +"a", "phone".
 */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  const one = wordsOf(before)
  const other = wordsOf(after)
  if (one.length + other.length > mostWords)
    return merged([
      ...one.map((text) => ({ kind: 'removed', text }) as const),
      ...other.map((text) => ({ kind: 'added', text }) as const),
    ])
  const common = lengths(one, other)
  const pieces: DiffPiece[] = []
  let [at, to] = [0, 0]
  while (at < one.length || to < other.length) {
    const [left, right] = [one[at], other[to]]
    if (left !== undefined && left === right) {
      pieces.push({ kind: 'same', text: left })
      at += 1
      to += 1
    } else if (
      left !== undefined &&
      (right === undefined || below(common, at, to) >= beside(common, at, to))
    ) {
      pieces.push({ kind: 'removed', text: left })
      at += 1
    } else if (right !== undefined) {
      pieces.push({ kind: 'added', text: right })
      to += 1
    }
  }
  return merged(pieces)
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}

/** Length of the longest common subsequence of what follows each pair of places. */
function lengths(one: readonly string[], other: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: one.length + 1 }, () => Array(other.length + 1).fill(0))
  for (let at = one.length - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? []
    for (let to = other.length - 1; to >= 0; to -= 1)
      row[to] =
        one[at] === other[to]
          ? 1 + (rows[at + 1]?.[to + 1] ?? 0)
          : Math.max(below(rows, at, to), row[to + 1] ?? 0)
  }
  return rows
}

function below(rows: readonly (readonly number[])[], at: number, to: number): number {
  return rows[at + 1]?.[to] ?? 0
}

function beside(rows: readonly (readonly number[])[], at: number, to: number): number {
  return rows[at]?.[to + 1] ?? 0
}

/** Neighbours of one kind as one piece. */
function merged(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const joined: DiffPiece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.kind === piece.kind)
      joined[joined.length - 1] = { ...piece, text: `${last.text} ${piece.text}` }
    else joined.push(piece)
  }
  return joined
}
