import { isPhraseKey, type Language, type PhraseKey, phrase } from '../../src/locales/locale.ts'

/** Says a phrase of the page in the visitor's language. */
export type Words = (key: PhraseKey, params?: Readonly<Record<string, string>>) => string

/** The page's words in one language; `{name}` in a phrase is filled from `params`. */
export function words(language: Language): Words {
  return (key, params = {}) => fill(phrase(language, key), params)
}

/** A phrase whose key is computed (`errors.CODE`), or the stand-in where no such phrase exists. */
export function sayOr(
  say: Words,
  key: string,
  standIn: PhraseKey,
  params: Readonly<Record<string, string>>,
): string {
  return say(isPhraseKey(key) ? key : standIn, params)
}

function fill(text: string, params: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (open, name: string) => params[name] ?? open)
}
