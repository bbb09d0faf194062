import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { tokenise } from './tokenise.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary('gibberish', z.strictObject({ rows: list, words: list }))
const known = new Set(vocabulary.words)
const rows = vocabulary.rows.flatMap((row) => [row, [...row].reverse().join('')])
const opening = 4
const anywhere = 5

/** Whether a text says nothing in any language: no letters and no digits, or only mashed keys. */
export function isGibberish(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  if (/\p{N}/u.test(text)) return false
  const read = tokenise(text)
  const mashed = read.filter((item) => isMashed(item.folded)).length
  return read.length > 0 && mashed * 2 > read.length
}

function isMashed(word: string): boolean {
  if (known.has(word) || !/^[a-z]+$/.test(word)) return false
  if (/(.)\1{3}/.test(word) || /^(.{2,4})\1{2,}/.test(word)) return true
  if (word.length >= 4 && !/[aeiouy]/.test(word)) return true
  if (word.length >= 6 && /[bcdfghjklmnpqrstvwxz]{6}/.test(word)) return true
  return runsAlong(word, 0, opening) || [...word].some((_letter, at) => runsAlong(word, at, anywhere))
}

/** Whether `many` letters from `at` on are neighbours on the keyboard: "asdf". */
function runsAlong(word: string, at: number, many: number): boolean {
  const part = word.slice(at, at + many)
  return part.length === many && rows.some((row) => row.includes(part))
}
