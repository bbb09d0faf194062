import type { Evidence } from '../evidence/evidence.ts'
import type { PhraseKey } from '../locales/locale.ts'
import { ageInDays } from './age.ts'
import type { Assessed } from './criterion.ts'
import { dataEnd, latestReadings } from './data-end.ts'
import {
  causeLinks,
  groundKind,
  hasInterval,
  measurements,
  quotesOf,
  readingsOf,
  resultsOf,
} from './grounds.ts'
import type { Insight } from './insight.ts'

export interface Confidence {
  readonly level: Insight['confidence']['level']
  /** What it stands on first, then what lowers it. */
  readonly reasons: readonly PhraseKey[]
}

const levels = ['low', 'medium', 'high'] as const

/**
 * How much an insight can be trusted, computed from the strongest kind of evidence behind it (belief < quote < several
 * independent quotes < observational data < tested against a control) and lowered a level by each of: quality flags,
 * contradictions, age. A cause that rests on belief alone keeps it low. After Gilad's confidence meter.
 */
export function confidence(assessed: Assessed): Confidence {
  const { insight, evidence } = assessed
  const ground = strongest(assessed)
  const doubts = doubtsOf(assessed)
  const supported = causeLinks(insight, 'supports').some((link) =>
    ['data', 'quote', 'stated'].includes(groundKind(link.evidence, evidence)),
  )
  if (!supported && ground.rank > 0)
    return { level: 'low', reasons: [ground.reason, 'confidence.cause_unsupported', ...doubts] }
  const place = Math.max(0, ground.rank - doubts.length)
  return { level: levels[place] ?? 'low', reasons: [ground.reason, ...doubts] }
}

function strongest({ insight, evidence, thresholds }: Assessed): {
  readonly rank: 0 | 1 | 2
  readonly reason: PhraseKey
} {
  if (testedAgainstControl(insight, evidence)) return { rank: 2, reason: 'confidence.tested' }
  if (measurements(insight, evidence).length > 0) return { rank: 1, reason: 'confidence.observed' }
  const quotes = quotesOf(insight, evidence)
  const people = new Set(quotes.map((quote) => `${quote.source} ${quote.respondent ?? quote.place}`))
  if (people.size >= thresholds.severalQuotes) return { rank: 1, reason: 'confidence.several_quotes' }
  if (people.size > 0) return { rank: 0, reason: 'confidence.one_quote' }
  return { rank: 0, reason: 'confidence.belief_only' }
}

function testedAgainstControl(insight: Insight, evidence: Evidence): boolean {
  const against = new Set(
    insight.links.filter((link) => link.relation === 'contradicts').map((link) => link.evidence),
  )
  return resultsOf(insight, evidence).some(
    (result) => hasInterval(result) && !result.flags.includes('before_after') && !against.has(result.id),
  )
}

function doubtsOf({ insight, evidence, thresholds, today }: Assessed): readonly PhraseKey[] {
  const doubts: PhraseKey[] = []
  const readings = readingsOf(insight, evidence)
  const flags = readings.flatMap((reading) => reading.flags)
  if (flags.some((flag) => flag !== 'no_time' && flag !== 'stale')) doubts.push('confidence.flagged')
  const grounded = (relation: 'supports' | 'contradicts') =>
    causeLinks(insight, relation).filter(
      (link) => !['belief', 'unknown'].includes(groundKind(link.evidence, evidence)),
    ).length
  // One voice on the other side is shown where there is one; it does not outweigh many.
  const disputed = grounded('contradicts') > 0 && grounded('contradicts') * 2 >= grounded('supports')
  if (disputed || failedResults(insight).length > 0) doubts.push('confidence.contradicted')
  const ends = latestReadings(measurements(insight, evidence)).map(dataEnd)
  if (flags.includes('stale') || ends.some((end) => (ageInDays(end, today) ?? 0) > thresholds.maxAgeDays))
    doubts.push('confidence.old')
  if (ends.includes(undefined)) doubts.push('confidence.undated')
  return doubts
}

function failedResults(insight: Insight): readonly string[] {
  const actions = new Set(insight.actions.map((action) => action.id))
  return insight.links
    .filter((link) => link.relation === 'contradicts' && actions.has(link.claim))
    .map((link) => link.evidence)
}
