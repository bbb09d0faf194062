import { type Language, type PhraseKey, phrase } from '../../../src/locales/locale.ts'

/** A phrase of Slack's surface with its `{name}` parameters filled. */
export function words(
  language: Language,
  key: PhraseKey,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return phrase(language, key).replace(/\{(\w+)\}/gu, (open, name: string) => String(params[name] ?? open))
}
