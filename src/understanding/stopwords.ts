import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { stem } from './stem.ts'
import { tokenise } from './tokenise.ts'
import type { Word } from './word.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary('stopwords', z.strictObject({ en: list, vi: list, guard: list }))
const raws = new Set([...vocabulary.en, ...vocabulary.vi])
const folds = new Set([...raws].flatMap((entry) => tokenise(entry).map((item) => item.folded)))

/** A word that names nothing in the data by itself; where the diacritics are there, they count. */
export function isStopword(item: Word): boolean {
  return item.raw === item.folded ? folds.has(item.folded) : raws.has(item.raw)
}

const guarded = new Set(vocabulary.guard.map((entry) => stem(entry)))

/** A word that may be a slip of the hand for something else: neither a function word nor an ordinary one. */
export function mayBeMisspelt(item: Word): boolean {
  return !isStopword(item) && !guarded.has(item.stem)
}
