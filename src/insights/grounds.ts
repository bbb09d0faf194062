import type { Evidence } from '../evidence/evidence.ts'
import type { Finding } from '../evidence/finding.ts'
import type { Link } from '../evidence/link.ts'
import type { Quote } from '../evidence/quote.ts'
import type { Reading } from '../evidence/reading.ts'
import type { Insight } from './insight.ts'

/** What a record is as a ground to stand on; `note` is what a colleague saw or heard, `stated` a figure they gave. */
export type GroundKind = 'data' | 'quote' | 'note' | 'stated' | 'belief' | 'unknown'

export function groundKind(id: string, evidence: Evidence): GroundKind {
  const reading = evidence.readings[id]
  if (reading !== undefined) return reading.kind === 'quotes' ? 'quote' : 'data'
  const finding = evidence.findings[id]
  if (finding !== undefined) return finding.kind === 'quotes' ? 'quote' : 'data'
  if (evidence.quotes[id] !== undefined) return 'quote'
  const statement = evidence.statements[id]
  if (statement === undefined) return 'unknown'
  if (statement.kind === 'note') return 'note'
  return statement.kind === 'figure' ? 'stated' : 'belief'
}

/** The insight's readings that are on record. */
export function readingsOf(insight: Insight, evidence: Evidence): readonly Reading[] {
  return known(insight.readings, evidence.readings)
}

/** The readings that measure, as opposed to count words. */
export function measurements(insight: Insight, evidence: Evidence): readonly Reading[] {
  return readingsOf(insight, evidence).filter((reading) => reading.kind === 'metric')
}

/** The observation and the other findings, each once. */
export function findingsOf(insight: Insight, evidence: Evidence): readonly Finding[] {
  return known([...new Set([insight.observation, ...insight.findings])], evidence.findings)
}

export function quotesOf(insight: Insight, evidence: Evidence): readonly Quote[] {
  return known(insight.quotes, evidence.quotes)
}

/**
 * Links about the insight and its cause. Those about something else that it names (an action, the touchpoint, a rival,
 * what the team believed, for whom it is not true, the early sign) say nothing about the cause.
 */
export function causeLinks(insight: Insight, relation: Link['relation']): readonly Link[] {
  const { actions, beliefs, rivals, touchpoint, notFor, earlySign, motivation } = insight
  const others = [...beliefs, ...rivals, touchpoint, notFor, earlySign]
    .map((words) => words?.statement)
    .filter((statement) => statement !== motivation?.statement)
  const apart = new Set([...actions.map((action) => action.id), ...others])
  return insight.links.filter((link) => link.relation === relation && !apart.has(link.claim))
}

/** Ids of what people said in their own words: quotes, and notes of colleagues that support the insight. */
export function voices(insight: Insight, evidence: Evidence): readonly string[] {
  const linked = causeLinks(insight, 'supports').map((link) => link.evidence)
  const heard = linked.filter((id) => ['quote', 'note'].includes(groundKind(id, evidence)))
  return [...new Set([...quotesOf(insight, evidence).map((quote) => quote.id), ...heard])]
}

/** Findings that measured what came of an action: linked to it, for or against. */
export function resultsOf(insight: Insight, evidence: Evidence): readonly Finding[] {
  const actions = new Set(insight.actions.map((action) => action.id))
  const plans = new Set(insight.actions.map((action) => action.testPlan))
  const linked = insight.links.filter((link) => actions.has(link.claim) && !plans.has(link.evidence))
  return known(
    linked.map((link) => link.evidence),
    evidence.findings,
  )
}

/** A result says how uncertain it is: both ends of its interval are there. */
export function hasInterval(finding: Finding): boolean {
  return finding.stats.low !== undefined && finding.stats.high !== undefined
}

function known<R>(ids: readonly string[], records: Readonly<Record<string, R>>): readonly R[] {
  return ids.flatMap((id) => records[id] ?? [])
}
