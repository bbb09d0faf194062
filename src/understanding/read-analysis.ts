import type { Language } from '../locales/locale.ts'
import type { Catalog, DimensionInfo, MetricInfo } from '../metrics/catalog.ts'
import type { TimeRange } from '../metrics/query.ts'
import { findCues, hasCue } from './cues.ts'
import { readDates } from './read-dates.ts'
import { type ReadQuestion, readQuestion } from './read-question.ts'
import { readReply } from './read-reply.ts'
import { words } from './words.ts'

/** A question for an analysis: what lies ahead, what goes with what, what explains a change, what is unusual, what is said. */
export type Analysis =
  | { readonly kind: 'ahead'; readonly metric: MetricInfo; readonly period: TimeRange | null }
  | { readonly kind: 'goes_with'; readonly metric: MetricInfo; readonly others: readonly MetricInfo[] }
  | { readonly kind: 'explains'; readonly metric: MetricInfo; readonly by: readonly DimensionInfo[] }
  | { readonly kind: 'parts'; readonly metric: MetricInfo }
  | { readonly kind: 'unusual'; readonly metric: MetricInfo }
  | { readonly kind: 'themes' }

export interface AskedAnalysis {
  readonly analysis: Analysis
  readonly question: ReadQuestion
}

const longest = 400

/**
 * Reads a question that asks for an analysis ("do support calls go with revenue?", "doanh thu tháng sau?"), or null: a
 * figure, a why, an answer. A metric must be named; a period ahead of today asks for a forecast by itself.
 */
export function readAnalysis(
  text: string,
  catalog: Catalog,
  today: string,
  language: Language,
): AskedAnalysis | null {
  if (text.length > longest || readReply(text).kind !== 'other') return null
  const read = words(text, language)
  const has = (cue: Parameters<typeof hasCue>[2]) => hasCue(read, language, cue)
  if (findCues(read, language, 'why', 'not_why').some((hit) => hit.meaning === 'why')) return null
  const question = readQuestion(text, catalog, today, language)
  const named = question.match.metrics.filter((match) => match.named).map(({ info }) => info)
  const [metric, ...others] = named
  const asks =
    /[?？]\s*$/.test(text) ||
    has('question_words') ||
    has('opens') ||
    has('yes_no_end_vi') ||
    question.shape === 'yes_no'
  if (metric === undefined || has('themes'))
    return has('themes') && asks ? { analysis: { kind: 'themes' }, question } : null
  if (asks && has('goes_with') && others.length > 0)
    return { analysis: { kind: 'goes_with', metric, others: others.slice(0, 3) }, question }
  const period = readDates(text, today, language).ahead ?? null
  if (has('ahead') || (period !== null && asks))
    return { analysis: { kind: 'ahead', metric, period }, question }
  if (has('unusual')) return { analysis: { kind: 'unusual', metric }, question }
  if (has('parts')) return { analysis: { kind: 'parts', metric }, question }
  const moved = question.direction !== null
  if (has('explains') && (moved || asks))
    return {
      analysis: { kind: 'explains', metric, by: question.match.dimensions.map(({ info }) => info) },
      question,
    }
  return null
}
