import type { Language } from '../locales/locale.ts'
import { readDates } from './read-dates.ts'
import type { Span } from './span.ts'

const until = { en: 'by ', vi: 'trước ' } as const

/**
 * The day by which something is to be done, `YYYY-MM-DD`, and where it stands: "end of January" is the coming one, not the
 * past. Null where no day from `today` on is named.
 */
export function readDue(
  text: string,
  language: Language,
  today: string,
): { readonly date: string; readonly span: Span } | null {
  const { date, range, span } = readDates(text, today, language)
  if (span === undefined) return null
  const named = date ?? range?.to
  if (named !== undefined && named >= today) return { date: named, span }
  const ahead = readDates(`${until[language]}${text.slice(span.start, span.end)}`, today, language).date
  return ahead !== undefined && ahead >= today ? { date: ahead, span } : null
}
