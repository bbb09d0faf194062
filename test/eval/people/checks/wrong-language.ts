import en from '../../../../data/locales/en.json' with { type: 'json' }
import vi from '../../../../data/locales/vi.json' with { type: 'json' }
import type { Language } from '../../../../src/locales/locale.ts'
import { plainMarkdown } from '../../../../src/support/markdown.ts'
import type { Check } from './check.ts'
import { ownTexts } from './own-texts.ts'

/** Shorter pieces of phrases are too like names. */
const shortest = 12
const whole: Record<Language, string> = {
  en: Object.values(en).flat().join('\n'),
  vi: Object.values(vi).flat().join('\n'),
}
const pieces: Record<Language, readonly string[]> = { en: piecesOf('en', 'vi'), vi: piecesOf('vi', 'en') }

/** No sentence of ours in the language that is not spoken, and the language is the one that was just written in. */
export const wrongLanguage: Check = ({ messages, language, heard }) =>
  messages.flatMap((message) => {
    const other = message.language === 'en' ? 'vi' : 'en'
    const texts = ownTexts([message]).map(plainMarkdown)
    const strange = pieces[other].filter(
      (piece) => texts.some((text) => text.includes(piece)) && !heard.some((words) => words.includes(piece)),
    )
    const answered = language === null || message.language === language
    return [
      ...strange.map((piece) => `${other} in ${message.language}: ${piece}`),
      ...(answered ? [] : [`answered in ${message.language}: ${texts[0] ?? ''}`]),
    ]
  })

function piecesOf(language: Language, other: Language): readonly string[] {
  const all = whole[language].split(/\{\w+\}|\n/u).map((piece) => plainMarkdown(piece.trim()))
  const telling = all.filter((piece) => piece.length >= shortest && /\p{L}\s\p{L}/u.test(piece))
  return [...new Set(telling)].filter((piece) => !plainMarkdown(whole[other]).includes(piece))
}
