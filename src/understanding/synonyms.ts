import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { tokenise } from './tokenise.ts'

const groups = z.array(z.array(z.string()))
const vocabulary = readVocabulary(
  'synonyms',
  z.strictObject({ metrics: groups, dimensions: groups, values: groups }),
)
export type NameKind = keyof typeof vocabulary

/** A phrase as names are compared: its stems run together. */
export function nameKey(phrase: string): string {
  return tokenise(phrase)
    .map((item) => item.stem)
    .join('')
}

const indexes = {
  metrics: index(vocabulary.metrics),
  dimensions: index(vocabulary.dimensions),
  values: index(vocabulary.values),
}

/** The other ways of saying any of `names`: every group that holds one of them. */
export function synonymsOf(kind: NameKind, names: readonly string[]): string[] {
  const found = names.flatMap((name) => indexes[kind].get(nameKey(name)) ?? [])
  return [...new Set(found.flat())]
}

function index(list: readonly (readonly string[])[]): Map<string, (readonly string[])[]> {
  const byKey = new Map<string, (readonly string[])[]>()
  for (const group of list) {
    for (const name of group) byKey.set(nameKey(name), [...(byKey.get(nameKey(name)) ?? []), group])
  }
  return byKey
}
