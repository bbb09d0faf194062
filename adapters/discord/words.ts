import { AppError } from '../../src/errors.ts'
import { isPhraseKey, type Language, type PhraseKey, phrase } from '../../src/locales/locale.ts'

/** A phrase with its `{name}` parameters filled. */
export function words(
  language: Language,
  key: PhraseKey,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return phrase(language, key).replace(/\{(\w+)\}/gu, (open, name: string) => String(params[name] ?? open))
}

/** What a person is told of a fault. */
export function faultWords(language: Language, fault: unknown): string {
  const key = fault instanceof AppError ? `errors.${fault.code}` : 'errors.bug'
  return words(
    language,
    isPhraseKey(key) ? key : 'errors.bug',
    fault instanceof AppError ? fault.details : {},
  )
}

/** Discord names languages as `vi` and `en-US`. */
export function languageOf(locale: string | undefined): Language {
  return locale?.startsWith('vi') ? 'vi' : 'en'
}
