import type { Language } from '../locales/locale.ts'
import { fold } from '../support/fold.ts'
import { detectLanguage } from '../understanding/detect-language.ts'

const vietnamese = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ'
const letters: Readonly<Record<Language, RegExp>> = {
  en: /^[a-z]+$/u,
  vi: new RegExp(`^[a-z${vietnamese}]+$`, 'u'),
}
/** From so many words on Vietnamese without a single mark is none that is shown to a reader. */
const enoughToMark = 5

/** What shows that a sentence is not in its reader's language, or null; words that were handed over tell nothing. */
export function wrongLanguage(
  sentence: string,
  language: Language,
  known: ReadonlySet<string>,
): string | null {
  const words = sentence.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? []
  const own = words.filter((word) => !known.has(fold(word)))
  const strange = own.find((word) => !letters[language].test(word.toLowerCase()))
  if (strange !== undefined) return strange
  if (detectLanguage(sentence, language) !== language) return sentence.slice(0, 40)
  const unmarked = language === 'vi' && words.length >= enoughToMark
  return unmarked && words.every((word) => letters.en.test(word.toLowerCase())) ? sentence.slice(0, 40) : null
}
