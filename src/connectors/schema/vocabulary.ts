import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Label } from '../../metrics/catalog.ts'
import { readableName } from '../../metrics/readable-name.ts'

const names = z.array(z.coerce.string()).min(1)
const columnEntrySchema = z.strictObject({
  en: names,
  vi: names,
  role: z.enum(['outcome', 'measure', 'rate', 'code', 'time', 'personal', 'identifier', 'words']),
  means: z
    .enum(['buying', 'converting', 'leaving', 'responding', 'clicking', 'opening', 'staying', 'outcome'])
    .optional(),
  unit: z.enum(['ratio', 'count', 'currency', 'seconds', 'number', 'score']).optional(),
  favorable: z.enum(['up', 'down']).optional(),
})
const valueEntrySchema = z.strictObject({ en: names, vi: names })
const outcomeEntrySchema = z.strictObject({ en: names, vi: names, favorable: z.enum(['up', 'down']) })
const vocabularySchema = z.strictObject({
  columns: z.array(columnEntrySchema),
  values: z.array(valueEntrySchema),
  outcomes: z.record(z.string(), outcomeEntrySchema),
})

export type ColumnEntry = z.infer<typeof columnEntrySchema>
type Entry = z.infer<typeof valueEntrySchema>

const file = new URL('../../../data/metrics/vocabulary.yml', import.meta.url)
const vocabulary = vocabularySchema.parse(parse(readFileSync(file, 'utf8')))
const columnIndex = indexed(vocabulary.columns)
const valueIndex = indexed(vocabulary.values)

/** A name as plain words: `VisitorType`, `visitor_type` and `Visitor type` are one; diacritics and đ are folded. */
export function plainWords(name: string): string {
  return readableName(name)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** What the vocabulary knows of a column's name, several entries where the values must decide (Revenue). */
export function columnEntries(name: string): readonly ColumnEntry[] {
  return columnIndex.get(plainWords(name)) ?? []
}

/** What the rate of an outcome is called, where its meaning has a name of its own. */
export function outcomeEntry(means: ColumnEntry['means']): z.infer<typeof outcomeEntrySchema> | undefined {
  return means === undefined ? undefined : vocabulary.outcomes[means]
}

/** A name in both languages with the other words for it; an unknown name is the same in both. */
export function named(
  name: string,
  entry: Entry | undefined,
): { readonly label: Label; readonly synonyms: readonly string[] } {
  const own = readableName(name)
  if (entry === undefined) return { label: { en: own, vi: own }, synonyms: [] }
  const words = plainWords(name)
  const isEnglish = entry.en.some((other) => plainWords(other) === words)
  const label = isEnglish ? { en: own, vi: entry.vi[0] ?? own } : { en: entry.en[0] ?? own, vi: own }
  const taken = new Set([label.en, label.vi].map((text) => text.toLowerCase()))
  const synonyms = [...new Set([...entry.en, ...entry.vi])].filter((text) => !taken.has(text.toLowerCase()))
  return { label, synonyms }
}

/** A cell value's names: `Returning_Visitor` -> Returning visitor, Khách quay lại. */
export function namedValue(value: string) {
  const words = plainWords(value)
  const entry = words === '' ? undefined : valueIndex.get(words)?.[0]
  return entry === undefined ? { label: sameLabel(readableValue(value)), synonyms: [] } : named(value, entry)
}

/** Only names that programs wrote are made readable; a person's own words are kept as they are. */
function readableValue(value: string): string {
  return /^[\p{L}]+(_[\p{L}\p{N}]+)+$/u.test(value) ? readableName(value) : value
}

function sameLabel(text: string): Label {
  return { en: text, vi: text }
}

function indexed<E extends Entry>(entries: readonly E[]): ReadonlyMap<string, readonly E[]> {
  const index = new Map<string, E[]>()
  for (const entry of entries) {
    for (const words of new Set([...entry.en, ...entry.vi].map(plainWords))) {
      index.set(words, [...(index.get(words) ?? []), entry])
    }
  }
  return index
}
