import type { Language } from '../locales/locale.ts'
import type { CatalogMatch } from './catalog-match.ts'
import { findCues, hasCue } from './cues.ts'
import { isStopword } from './stopwords.ts'
import { asksOfTwoMetrics } from './two-metrics.ts'
import { words } from './words.ts'

/** What kind of question it is; the last four want mending before they can be worked on. */
export type QuestionShape =
  | 'why'
  | 'what'
  | 'how_many'
  | 'compare'
  | 'trend'
  | 'yes_no'
  | 'vague'
  | 'double'
  | 'leading'

/** Tells the shape from the words and from what they mention of the data. */
export function questionShape(text: string, language: Language, match: CatalogMatch): QuestionShape {
  const read = words(text, language)
  const why = findCues(read, language, 'why', 'not_why').some((hit) => hit.meaning === 'why')
  const hasSubject = match.metrics.length > 0 || match.values.length > 0 || match.behaviour
  if (!hasSubject && (hasCue(read, language, 'vague') || read.every(isStopword))) return 'vague'
  if (isDouble(text, language) || (why && asksOfTwoMetrics(read, match, language))) return 'double'
  if (isLeading(text, language)) return 'leading'
  if (why) return 'why'
  if (hasCue(read, language, 'how_many')) return 'how_many'
  if (hasCue(read, language, 'compare')) return 'compare'
  if (hasCue(read, language, 'trend')) return 'trend'
  return isYesNo(text, language) ? 'yes_no' : 'what'
}

/** Two question words with "and" between them, or two whole questions. */
function isDouble(text: string, language: Language): boolean {
  const asked = text
    .split(/[?？]/)
    .map((part) => words(part, language))
    .filter((part) => part.length >= 3 && hasCue(part, language, 'question_words'))
  if (asked.length > 1) return true
  const read = words(text, language)
  const questions = findCues(read, language, 'question_words', 'not_why').filter(
    (hit) => hit.meaning === 'question_words',
  )
  const joins = new Set(findCues(read, language, 'join').map((hit) => hit.to))
  return questions.some((hit, index) => index > 0 && joins.has(hit.from) && hit.to < read.length)
}

/** The answer is already in it: "is it because of the price?", "có phải do giá ship?". */
function isLeading(text: string, language: Language): boolean {
  const read = words(text, language)
  const hits = findCues(read, language, 'leading')
  return (
    hits.length > 0 && (/[?？]/.test(text) || hits.some((hit) => hit.to === read.length || hit.from === 0))
  )
}

function isYesNo(text: string, language: Language): boolean {
  const read = words(text, language)
  if (language === 'en') return findCues(read, language, 'yes_no_en')[0]?.from === 0
  const end = findCues(read, language, 'yes_no_end_vi').at(-1)
  return hasCue(read, language, 'yes_no_vi') || end?.to === read.length
}
