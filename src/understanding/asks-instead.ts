import type { Language } from '../locales/locale.ts'
import { findCues, hasCue } from './cues.ts'
import { words } from './words.ts'

/** Whether a text that should answer asks something back: it opens as a question, or ends as one. */
export function asksInstead(text: string, language: Language): boolean {
  return opensAsQuestion(text, language) || /[?？]\s*$/u.test(text)
}

/** Whether it opens with a question word: "why does it matter", "ủa sao lại vậy". */
export function opensAsQuestion(text: string, language: Language): boolean {
  const hits = findCues(words(text, language), language, 'opens', 'not_why', 'interjections')
  const start = hits[0]?.meaning === 'interjections' && hits[0].from === 0 ? hits[0].to : 0
  return hits.some((hit) => hit.from === start && hit.meaning === 'opens')
}

/** A decision is often worded as a question: "do we rebuild the checkout?", "có làm lại trang thanh toán không?". */
export function weighsChoice(text: string, language: Language): boolean {
  const read = words(text, language)
  if (hasCue(read, language, 'whether') || hasCue(read, language, 'decides')) return true
  const end = findCues(read, language, 'yes_no_end_vi').at(-1)
  return end !== undefined && read.slice(0, end.from).some(({ folded }) => folded === 'co')
}
