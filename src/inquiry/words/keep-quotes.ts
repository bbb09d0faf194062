import { maskPersonal } from '../../evidence/masking.ts'
import type { Quote } from '../../evidence/quote.ts'
import type { Language } from '../../locales/locale.ts'
import type { Tools } from '../../tools.ts'
import { detectLanguage } from '../../understanding/detect-language.ts'

/** A list or reply mark before the words. */
const bullet = /^\s*(?:[>*•–—-]\s+|>)*/u
/** Quotation marks around the whole line, and none within it. */
const quoted = /^[«"“„'‘]([^«"“”„»]*)[»"”'’]$/u
const most = 200

/** Whether a message holds customers' words: in quotation marks, as a list, or several lines. */
export function looksLikeQuotes(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length >= 3) return true
  const [only = ''] = lines
  return lines.length >= 1 && lines.every((line) => /^\s*([>•]|[-*]\s|["«“„])/u.test(line)) && only.length > 8
}

/** Makes quotes of a message, one a line, masked before anything keeps them. */
export function keepQuotes(
  text: string,
  tools: Tools,
  fallback: Language,
): { readonly quotes: readonly Quote[]; readonly masked: number } {
  let masked = 0
  const lines = text.split('\n').flatMap((line) => {
    const bare = line.replace(bullet, '').trim()
    const words = (quoted.exec(bare)?.[1] ?? bare).trim()
    return /[\p{L}\p{N}]/u.test(words) ? [words] : []
  })
  const quotes = lines.slice(0, most).map((line, place): Quote => {
    const result = maskPersonal(line)
    masked += result.masked.length
    return {
      id: tools.id('qt'),
      workspace: tools.workspace,
      source: 'thread',
      model: 'pasted',
      place: String(place),
      date: tools.today,
      language: detectLanguage(result.text, fallback),
      text: result.text,
    }
  })
  return { quotes, masked }
}
