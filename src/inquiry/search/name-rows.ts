import type { ModelInfo } from '../../metrics/catalog.ts'
import { rootsOf } from './root.ts'
import { searchVocabulary } from './search-vocabulary.ts'

/** What a row of a table is, by the vocabulary's English singular; `own` is what the table itself says. */
export interface RecordName {
  readonly own: string | undefined
  /** What the question names. */
  readonly asked: string | undefined
  readonly role: string | undefined
}

/**
 * Names the rows: by the table's name, by keys that are called as a record is ("order id") or begin with its letters,
 * and by what is asked.
 */
export function nameRows(
  model: ModelInfo,
  asked: { readonly goal: string; readonly role: string },
): RecordName {
  const keys = (model.columns ?? []).filter(({ use }) => use === 'key')
  const letters = keys.map((key) => key.letters?.toUpperCase())
  const byLetters = searchVocabulary.records.find((one) => one.keys.some((key) => letters.includes(key)))?.en
  return {
    own: namedBy([model.label.en]) ?? byLetters ?? namedBy(keys.map(({ name }) => name)),
    asked: namedBy([asked.goal]),
    role: namedBy([asked.role]),
  }
}

/** The record that the first of the texts to name any names first. */
function namedBy(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const roots = rootsOf(text)
    const places = searchVocabulary.records.flatMap(({ en, also }) =>
      [en, ...also].flatMap((name) => {
        const at = placeOf(rootsOf(name), roots)
        return at === -1 ? [] : [{ en, at }]
      }),
    )
    const first = places.toSorted((a, b) => a.at - b.at)[0]
    if (first !== undefined) return first.en
  }
  return undefined
}

function placeOf(needle: readonly string[], text: readonly string[]): number {
  if (needle.length === 0) return -1
  return text.findIndex((_, at) => needle.every((root, step) => text[at + step] === root))
}
