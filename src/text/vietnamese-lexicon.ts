import { fold } from '../support/fold.ts'
import { readClauses } from './clauses.ts'
import { readValences } from './lexicon-file.ts'
import { isNegator } from './word-kinds.ts'
import type { Word } from './words.ts'

const exact = readValences('sentiment-vi')
const loose = new Map([...exact].map(([words, valence]) => [fold(words), valence]))
const longest = Math.max(...[...exact.keys()].map((words) => words.split(' ').length))

const stronger = new Set(['rất', 'quá', 'cực', 'siêu', 'vô cùng', 'lắm', 'hẳn'])
const weaker = new Set(['hơi', 'khá', 'tạm', 'cũng'])
/** As for English: a degree word's step, and what a negation multiplies by (Hutto and Gilbert 2014). */
const step = 0.293
const opposite = -0.74
const reach = 3

/**
 * Sentiment of a Vietnamese text by a small hand-written lexicon, -1 to 1, where no stars are there to learn from. The
 * longest entry counts, negators turn what follows within three syllables of a clause, "rất", "quá" and "lắm" strengthen,
 * "hơi" weakens; without diacritics the words are read loosely. Scaled as VADER's compound.
 *
 * Example: "Không tốt" gives 2 x -0.74 = -1.48, scaled -0.357.
 */
export function vietnameseLexiconSentiment(text: string): number {
  const sum = readClauses(text, 'vi')
    .map(clauseSum)
    .reduce((total, one) => total + one, 0)
  return sum / Math.sqrt(sum * sum + 15)
}

function clauseSum(clause: readonly Word[]): number {
  let sum = 0
  for (let at = 0; at < clause.length; ) {
    const found = longestEntry(clause, at)
    sum += found === null ? 0 : inContext(clause, at, found)
    at += found?.length ?? 1
  }
  return sum
}

/** A lone syllable without its marks means many things; long and strong ones are mostly meant. */
function isPlainlyMeant(word: string, valence: number): boolean {
  return word.length >= 3 && Math.abs(valence) >= 2
}

interface Entry {
  readonly valence: number
  readonly length: number
}

function longestEntry(clause: readonly Word[], at: number): Entry | null {
  for (let length = Math.min(longest, clause.length - at); length > 0; length -= 1) {
    const run = clause.slice(at, at + length)
    const bare = run.every((word) => word.bare)
    const words = run.map((word) => (bare ? word.folded : word.raw)).join(' ')
    const valence = (bare ? loose : exact).get(words)
    if (valence !== undefined && (!bare || length > 1 || isPlainlyMeant(words, valence)))
      return { valence, length }
  }
  return null
}

function inContext(clause: readonly Word[], at: number, { valence, length }: Entry): number {
  const beside = [clause[at - 1], clause[at + length], clause[at + length + 1]]
  const degree = beside.reduce((sum, word) => {
    if (word === undefined) return sum
    return sum + (stronger.has(word.raw) ? step : weaker.has(word.raw) ? -step : 0)
  }, 0)
  const turned = clause.slice(Math.max(0, at - reach), at).some(isNegator)
  return (valence + Math.sign(valence) * degree) * (turned ? opposite : 1)
}
