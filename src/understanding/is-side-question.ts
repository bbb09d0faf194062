import type { Language } from '../locales/locale.ts'
import type { Catalog } from '../metrics/catalog.ts'
import { findCues, hasCue } from './cues.ts'
import { detectLanguage } from './detect-language.ts'
import { matchCatalog } from './match-catalog.ts'
import { readDates } from './read-dates.ts'
import { readReply } from './read-reply.ts'
import { words } from './words.ts'

const longest = 400

/**
 * Whether a text asks for a figure ("how many orders last week?", "doanh thu tháng 9?") instead of answering what was
 * asked or asking why.
 */
export function isSideQuestion(text: string, catalog: Catalog): boolean {
  if (text.length > longest || readReply(text).kind !== 'other') return false
  const language = detectLanguage(text, 'vi')
  const read = words(text, language)
  if (findCues(read, language, 'why', 'not_why').some((hit) => hit.meaning === 'why')) return false
  const { metrics, values, behaviour } = matchCatalog(text, catalog)
  const [top] = metrics
  if (hasCue(read, language, 'how_many')) return top !== undefined || behaviour || values.length > 0
  if (top === undefined || !top.named) return false
  if (hasCue(read, language, 'figure')) return true
  const dated = readDates(text, '2026-01-01', language).range !== undefined
  return /[?？]\s*$/.test(text) && (dated || read.length <= 3) && !hasCue(read, language, 'yes_no_end_vi')
}

/** Whether a text asks for a figure in so many words, or at least ends as a question. */
export function asksForFigure(text: string, language: Language): boolean {
  const read = words(text, language)
  const opens = findCues(read, language, 'figure').some((hit) => hit.from === 0)
  return opens || /[?？]\s*$/u.test(text) || hasCue(read, language, 'how_many')
}
