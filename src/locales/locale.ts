import en from '../../data/locales/en.json' with { type: 'json' }
import vi from '../../data/locales/vi.json' with { type: 'json' }

export const languages = ['en', 'vi'] as const
export type Language = (typeof languages)[number]

/** A sentence's key; English is the model that every other locale must match (checked by a test). */
export type PhraseKey = keyof typeof en

const phrases: Record<Language, Readonly<Record<string, string | string[]>>> = { en, vi }

/**
 * A phrase's text with its `{parameters}` still open. Phrases with several wordings are chosen by `variant`,
 * so that the same turn always words itself the same way.
 */
export function phrase(language: Language, key: PhraseKey, variant = 0): string {
  const wordings = phraseList(language, key)
  return wordings[Math.abs(variant) % wordings.length] ?? ''
}

/** All wordings of a phrase, or the words of a word list. */
export function phraseList(language: Language, key: PhraseKey): readonly string[] {
  const text = phrases[language][key]
  if (text === undefined) throw new RangeError(`no phrase ${key} in ${language}`)
  return typeof text === 'string' ? [text] : text
}

/** Whether a key computed from data (`flags.NAME`, `errors.CODE`) has a phrase. */
export function isPhraseKey(key: string): key is PhraseKey {
  return Object.hasOwn(en, key)
}
