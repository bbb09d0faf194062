import { detect } from 'tinyld'
import { z } from 'zod'
import type { Language } from '../locales/locale.ts'
import { readVocabulary } from '../support/vocabulary.ts'
import { tokenise } from './tokenise.ts'
import type { Word } from './word.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary('language', z.strictObject({ vi: list, en: list, neutral: list }))
const vietnamese = new Set(vocabulary.vi)
const english = new Set(vocabulary.en)
const neutral = new Set(vocabulary.neutral)
const shortest = 5

/**
 * The language a person writes in: diacritics and function words first, a statistical guess (tinyld) for longer texts
 * that have neither. What tells nothing ("ok", a number, a metric's name) keeps `fallback`.
 */
export function detectLanguage(text: string, fallback: Language): Language {
  const found = tokenise(text.slice(0, 2000))
  let vi = 0
  let en = 0
  for (const [index, item] of found.entries()) {
    if (isAccented(item)) vi += isName(text, item, index) ? 0.5 : 1.5
    else if (neutral.has(item.folded)) vi += vietnamese.has(item.folded) ? 0.25 : 0
    else if (vietnamese.has(item.folded)) vi += isName(text, item, index) ? 0 : 1
    if (english.has(item.raw) && !neutral.has(item.raw)) en += 1
  }
  if (vi > en) return vi >= 0.5 ? 'vi' : fallback
  if (en > vi) return 'en'
  if (vi > 0 && en === vi) return fallback
  return found.length >= shortest ? guess(text, fallback) : fallback
}

function guess(text: string, fallback: Language): Language {
  const found = detect(text.slice(0, 500), { only: ['en', 'vi'] })
  return found === 'en' || found === 'vi' ? found : fallback
}

function isAccented(item: Word): boolean {
  return /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/.test(item.raw)
}

/** A capital inside a sentence: a place or a person, which any language may mention. */
function isName(text: string, item: Word, index: number): boolean {
  const first = text.normalize('NFC').charAt(item.start)
  return index > 0 && first !== first.toLowerCase()
}
