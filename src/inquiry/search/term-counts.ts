import { normalTwoSided } from '../../analysis/distributions.ts'
import { isStopword } from '../../understanding/stopwords.ts'
import { tokenise } from '../../understanding/tokenise.ts'

export interface CountedText {
  readonly text: string
  readonly group: string
  readonly count: number
}

export interface TermGain {
  readonly term: string
  /** How much larger a share of the group's texts hold it than of the others'. */
  readonly gain: number
  /** Words that were looked at. */
  readonly looked: number
}

const leastLetters = 3
/** A word counts where so many texts of the group hold it. */
const leastTexts = 5
const nearlyAll = 0.9

/**
 * Words of a group's texts by how much more of its texts hold them than of the others': log-odds with an informative
 * Dirichlet prior, each text counting a word once (Monroe, Colaresi and Quinn 2008). Those beyond chance, the largest gain
 * in share first.
 */
export function overRepresented(texts: readonly CountedText[], group: string): readonly TermGain[] {
  const inside = new Map<string, number>()
  const outside = new Map<string, number>()
  const totals = { inside: 0, outside: 0 }
  for (const one of texts) {
    const own = one.group === group
    const counts = own ? inside : outside
    totals[own ? 'inside' : 'outside'] += one.count
    for (const term of termsOf(one.text)) counts.set(term, (counts.get(term) ?? 0) + one.count)
  }
  const all = totals.inside + totals.outside
  const known = [...inside].filter(([, count]) => count >= leastTexts)
  return known
    .map(([term, count]) => {
      const rest = outside.get(term) ?? 0
      const prior = (count + rest) / all
      const odds = (held: number, total: number) => Math.log((held + prior) / (total - held + 1 - prior))
      const difference = odds(count, totals.inside) - odds(rest, totals.outside)
      const spread = Math.sqrt(1 / (count + prior) + 1 / (rest + prior))
      const gain = count / totals.inside - rest / Math.max(1, totals.outside)
      return { term, gain, z: difference / spread }
    })
    .filter(({ z }) => z > 0 && normalTwoSided(z) < 0.05)
    .map(({ term, gain }) => ({ term, gain, looked: known.length }))
    .toSorted((a, b) => b.gain - a.gain)
}

/** The words that most texts hold, but for those that nearly all hold. */
export function frequentTerms(texts: readonly CountedText[], most: number): readonly string[] {
  const counts = new Map<string, number>()
  const total = texts.reduce((sum, { count }) => sum + count, 0)
  for (const { text, count } of texts)
    for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + count)
  return [...counts]
    .filter(([, count]) => count >= leastTexts && count <= nearlyAll * total)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([term]) => term)
}

/** The different words of a text that may mean something. */
function termsOf(text: string): ReadonlySet<string> {
  return new Set(
    tokenise(text)
      .filter((item) => item.folded.length >= leastLetters && !/\d/.test(item.raw) && !isStopword(item))
      .map((item) => item.raw),
  )
}
