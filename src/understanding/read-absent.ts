import { z } from 'zod'
import type { Catalog, MetricInfo } from '../metrics/catalog.ts'
import { readVocabulary } from '../support/vocabulary.ts'
import { catalogLexicon } from './catalog-lexicon.ts'
import type { CatalogMatch } from './catalog-match.ts'
import { findCues } from './cues.ts'
import { detectLanguage } from './detect-language.ts'
import { createLexicon, findPhrases, keepLongest } from './lexicon.ts'
import { overlaps, type Span } from './span.ts'
import { nameKey } from './synonyms.ts'
import { words } from './words.ts'

const list = z.array(z.string())
const subjects = readVocabulary('absent', z.array(z.strictObject({ names: list, near: list })))
const lexicon = createLexicon(
  subjects.flatMap(({ names, near }) => {
    const meaning = near.map(nameKey)
    return names.map((phrase) => ({ phrase, meaning }))
  }),
)

/** Something a question is about and the data has no figure of. */
export interface Absent {
  /** As it was written. */
  readonly words: string
  readonly span: Span
  /** The two figures nearest to it, likeliest first; fewer where the catalogue has fewer. */
  readonly near: readonly MetricInfo[]
}

const offered = 2

/**
 * What a text asks about that the catalogue does not hold ("why are our *staff* unhappy?"), or null. A metric that was
 * named outright is what the question is about; a behaviour ("unhappy") or a segment alone is not.
 */
export function readAbsent(text: string, catalog: Catalog, match: CatalogMatch): Absent | null {
  const written = text.normalize('NFC')
  const read = words(text, 'vi')
  const known = [...match.metrics.filter(({ named }) => named), ...match.dimensions].map(({ span }) => span)
  for (const hit of keepLongest(findPhrases(read, lexicon, { language: 'en' })).sort(
    (a, b) => a.from - b.from,
  )) {
    const span = { start: read[hit.from]?.start ?? 0, end: read[hit.to - 1]?.end ?? 0 }
    if (known.some((other) => overlaps(other, span))) continue
    if (match.metrics.some(({ named, score }) => named && score >= sure)) continue
    return { words: written.slice(span.start, span.end), span, near: nearest(catalog, hit.meaning, match) }
  }
  if (match.metrics.length > 0 || match.behaviour || match.values.length > 0 || !asks(text)) return null
  const span = leftover(written, match.leftovers)
  if (span === null) return null
  return { words: written.slice(span.start, span.end), span, near: nearest(catalog, [], match) }
}

/** Whether a text is worded as a question or as a wish for a figure. */
function asks(text: string): boolean {
  const language = detectLanguage(text, 'vi')
  const cues = ['question_words', 'figure', 'how_many', 'compare', 'trend'] as const
  return /[?？]/.test(text) || findCues(words(text, language), language, ...cues).length > 0
}

const longest = 60

/** As sure as a name of the metric's own. */
const sure = 0.8

/** The run of unknown words that opens with the first of them: "brand awareness". */
function leftover(written: string, leftovers: readonly string[]): Span | null {
  const [first, ...others] = leftovers
  if (first === undefined || first.length < 3) return null
  let end = written.indexOf(first) + first.length
  const start = written.indexOf(first)
  for (const next of others) {
    const at = written.indexOf(next, end)
    if (at < 0 || !/^\s+$/.test(written.slice(end, at))) break
    end = at + next.length
  }
  return { start, end: Math.min(end, start + longest) }
}

function nearest(catalog: Catalog, keys: readonly string[], match: CatalogMatch): MetricInfo[] {
  const { metricKeys } = catalogLexicon(catalog)
  const bears = (info: MetricInfo, key: string): boolean =>
    [info.name.replaceAll('_', ' '), info.label.en, info.label.vi, ...info.synonyms].some(
      (name) => nameKey(name) === key,
    )
  const byName = keys.flatMap((key) => {
    const answering = catalog.metrics.filter((info) => metricKeys.get(info)?.has(key))
    const own = answering.filter((info) => bears(info, key))
    return (own.length > 0 ? own : answering).slice(0, 1)
  })
  const byBehaviour = match.metrics.map(({ info }) => info)
  const usual = catalog.metrics.toSorted((a, b) => weight(b) - weight(a))
  return [...new Set([...byName, ...byBehaviour, ...usual])].slice(0, offered)
}

/** Shares of customers who did something say most. */
function weight(info: MetricInfo): number {
  return Number(info.counted && info.behaviour) * 2 + Number(info.behaviour)
}
