import type { Language } from '../locales/locale.ts'
import type { Catalog, MetricInfo } from '../metrics/catalog.ts'
import type { CatalogMatch, MetricMatch } from './catalog-match.ts'
import { findCues } from './cues.ts'
import { detectLanguage } from './detect-language.ts'
import { matchCatalog } from './match-catalog.ts'
import { overlaps } from './span.ts'
import type { Word } from './word.ts'
import { words } from './words.ts'

const sure = 0.8

/** Whether two figures are asked about at once, each with its own course: "why do orders fall and support calls rise?". */
export function asksOfTwoMetrics(read: readonly Word[], match: CatalogMatch, language: Language): boolean {
  const [first, second] = apart(match.metrics)
  if (first === undefined || second === undefined) return false
  const at = (cues: Parameters<typeof findCues>[2][]) =>
    cues.flatMap((cue) => findCues(read, language, cue)).map((hit) => read[hit.from]?.start ?? 0)
  const joined = at(['join', 'beside']).some((start) => start >= first.span.end && start < second.span.start)
  const courses = at(['less', 'more', 'changed'])
  return (
    joined &&
    courses.some((start) => start < second.span.start) &&
    courses.some((start) => start >= second.span.end)
  )
}

/**
 * The figures that a question follows side by side, each with a course of its own: "why does revenue fall when support calls
 * rise?" follows both, "why do new customers buy less?" none.
 */
export function metricsFollowed(text: string, catalog: Catalog): readonly MetricInfo[] {
  const language = detectLanguage(text, 'vi')
  const courses = findCues(words(text, language), language, 'less', 'more', 'changed')
  const named = apart(matchCatalog(text, catalog).metrics)
  return named.length > 1 && courses.length > 1 ? named.map(({ info }) => info) : []
}

/** The named metrics that stand in places of their own, in the order of the text. */
function apart(metrics: readonly MetricMatch[]): MetricMatch[] {
  const kept: MetricMatch[] = []
  for (const match of metrics)
    if (match.named && match.score >= sure && !kept.some(({ span }) => overlaps(span, match.span)))
      kept.push(match)
  return kept.sort((a, b) => a.span.start - b.span.start)
}
