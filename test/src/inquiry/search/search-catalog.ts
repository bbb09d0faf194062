import type { Catalog, DimensionInfo, DimensionValue } from '../../../../src/metrics/catalog.ts'

export function value(name: string, count: number): DimensionValue {
  return { value: name, count, label: { en: name, vi: name }, synonyms: [] }
}

export function dimensionInfo(name: string, values: readonly DimensionValue[]): DimensionInfo {
  const label = { en: name, vi: name }
  return { source: 's', model: 't', name, label, synonyms: [], values, distinct: values.length }
}

/** A table of incidents with the columns named, besides a key that says what they are. */
export function catalogWith(columns: readonly string[], dimensions: readonly DimensionInfo[] = []): Catalog {
  const named = columns.map((name) => ({ name, label: { en: name, vi: name }, use: 'other' as const }))
  const key = { name: 'number', label: { en: 'number', vi: 'number' }, use: 'key' as const, letters: 'INC' }
  const model = { source: 's', name: 't', label: { en: 't', vi: 't' }, family: 'file' as const, rows: 100 }
  return { models: [{ ...model, columns: [key, ...named] }], metrics: [], dimensions, texts: [] }
}
