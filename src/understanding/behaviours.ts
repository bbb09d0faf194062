import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { createLexicon } from './lexicon.ts'
import { nameKey } from './synonyms.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary(
  'behaviours',
  z.strictObject({
    subjects: list,
    behaviours: z.array(z.strictObject({ name: z.string(), verbs: list, metrics: list })),
  }),
)

/** Something customers do and the keys of the metrics that measure it, most telling first. */
export interface Behaviour {
  readonly name: string
  readonly metricKeys: readonly string[]
}

export const behaviourVerbs = createLexicon<Behaviour>(
  vocabulary.behaviours.flatMap(({ name, verbs, metrics }) => {
    const meaning = { name, metricKeys: metrics.map(nameKey) }
    return verbs.map((phrase) => ({ phrase, meaning }))
  }),
)

/** Words for the people who do it. */
export const subjects = createLexicon<'people'>(
  vocabulary.subjects.map((phrase) => ({ phrase, meaning: 'people' })),
)

const people = new Set(vocabulary.subjects.map(nameKey))

/** A name that says no more than "customers": it tells nobody apart. */
export function isPeople(phrase: string): boolean {
  return people.has(nameKey(phrase))
}
