import { AppError } from '../../src/errors.ts'
import { isPhraseKey, type Language, type PhraseKey, phrase } from '../../src/locales/locale.ts'
import type { Logger } from '../../src/support/logger.ts'

/** A phrase of the terminal with its `{name}` parameters filled. */
export function words(
  language: Language,
  key: PhraseKey,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return phrase(language, key).replace(/\{(\w+)\}/gu, (open, name: string) => String(params[name] ?? open))
}

/** What a person is told of a fault. Anything but an `AppError` is a bug: it is logged, and told as one. */
export function faultWords(
  language: Language,
  fault: unknown,
  logger: Logger,
): { readonly code: string; readonly text: string } {
  const expected = fault instanceof AppError
  if (!expected) logger.error({ err: fault }, 'a terminal turn failed')
  const code = expected ? fault.code : 'bug'
  const key = `errors.${code}`
  return { code, text: isPhraseKey(key) ? words(language, key, expected ? fault.details : {}) : code }
}
