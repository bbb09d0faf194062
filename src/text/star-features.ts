import { readClauses } from './clauses.ts'
import { isNegator } from './word-kinds.ts'
import type { Word } from './words.ts'

/** How far a negator is carried: to the word after it. */
const mark = '_'

/**
 * What a text is known by: its words and pairs of words inside a clause, a negator joined to the next word ("không_tốt"),
 * and the same without diacritics (after a `~`), so that what is learned from accented texts helps to read bare ones.
 */
export function starFeatures(text: string, language: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (feature: string) => counts.set(feature, (counts.get(feature) ?? 0) + 1)
  for (const clause of readClauses(text, language)) {
    const joined = joinNegators(clause)
    joined.forEach((one, at) => {
      const next = joined[at + 1]
      add(one.raw)
      add(`~${one.folded}`)
      if (next === undefined) return
      add(`${one.raw} ${next.raw}`)
      add(`~${one.folded} ${next.folded}`)
    })
  }
  return counts
}

type Token = Pick<Word, 'raw' | 'folded'>

function joinNegators(clause: readonly Word[]): readonly Token[] {
  const joined: Token[] = []
  clause.forEach((word, at) => {
    const before = clause[at - 1]
    if (before !== undefined && isNegator(before)) joined.pop()
    joined.push(
      before !== undefined && isNegator(before)
        ? { raw: `${before.raw}${mark}${word.raw}`, folded: `${before.folded}${mark}${word.folded}` }
        : word,
    )
  })
  return joined
}
