import { readWords, type Word } from './words.ts'

/** What parts a sentence without a sign: a turn to the other side. */
const turns = new Set(['nhưng', 'but', 'however', 'although', 'though', 'tuy'])

/**
 * A text's clauses, each a run of words: no phrase reaches over a punctuation mark or a "but".
 * `readClauses('Trà thơm, nhưng giao chậm', 'vi')` gives "trà thơm" and "giao chậm".
 */
export function readClauses(text: string, language: string): readonly (readonly Word[])[] {
  const clauses: Word[][] = []
  let end = 0
  for (const word of readWords(text, language)) {
    const parted = /[^\s'’-]|\n/u.test(text.slice(end, Math.max(end, word.start)))
    if (turns.has(word.raw)) clauses.push([])
    else if (parted || clauses.length === 0) clauses.push([word])
    else clauses.at(-1)?.push(word)
    end = word.end
  }
  return clauses.filter((clause) => clause.length > 0)
}
