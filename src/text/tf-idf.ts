import type { SparseRow } from './logistic.ts'

/** Terms that texts are known by, with their weight: rare ones tell more. */
export interface Vocabulary {
  readonly columns: ReadonlyMap<string, number>
  readonly idf: Float64Array
}

/** The terms that stand in at least `least` of the texts; idf as in scikit-learn, ln((1 + n) / (1 + df)) + 1. */
export function vocabularyOf(texts: readonly ReadonlyMap<string, number>[], least: number): Vocabulary {
  const held = new Map<string, number>()
  for (const text of texts) for (const term of text.keys()) held.set(term, (held.get(term) ?? 0) + 1)
  const kept = [...held].filter(([, count]) => count >= least)
  return {
    columns: new Map(kept.map(([term], column) => [term, column])),
    idf: Float64Array.from(kept, ([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1),
  }
}

/** A text as a row of length one: (1 + ln tf) x idf of each known term. */
export function tfIdfRow(text: ReadonlyMap<string, number>, { columns, idf }: Vocabulary): SparseRow {
  const found = [...text].flatMap(([term, count]) => {
    const column = columns.get(term)
    return column === undefined ? [] : [{ column, value: (1 + Math.log(count)) * (idf[column] ?? 0) }]
  })
  const length = Math.sqrt(found.reduce((sum, { value }) => sum + value * value, 0)) || 1
  return {
    columns: Uint32Array.from(found, ({ column }) => column),
    values: Float64Array.from(found, ({ value }) => value / length),
  }
}
