import { type Language, type PhraseKey, phrase } from '../locales/locale.ts'

export type LabelPhrase = Extract<PhraseKey, `metric_labels.${string}`>

/** The label of a suggested metric in one language: `Average {column}` with the column's name. */
export function fillLabel(language: Language, key: LabelPhrase, column: string): string {
  return phrase(language, key).replace('{column}', () => column)
}
