import type { Finding } from '../evidence/finding.ts'
import type { Reading } from '../evidence/reading.ts'

/** What one method of a run found, and how many comparisons it made. */
export interface Explored {
  readonly findings: readonly Finding[]
  readonly readings: readonly Reading[]
  readonly tested: number
}

export const nothingExplored: Explored = { findings: [], readings: [], tested: 0 }

/** Of everything that a run tells unasked, at most this share is expected to be false. */
const rate = 0.01

/** Whether a finding says that something is not there; no budget takes it away. */
export function isRefusal({ kind, kept }: Finding): boolean {
  return kind === 'no_change' || kind === 'cannot_tell' || (kind === 'goes_with' && !kept)
}

/**
 * Puts what several methods found under one false-discovery budget: a finding stays where it survives Benjamini and
 * Hochberg (1995) over all comparisons of the run. A method tells only its survivors, so the untold ones count as 1, which
 * is on the safe side. Findings without a p-value and refusals stay; what says that nothing was found comes last.
 */
export function oneBudget(parts: readonly Explored[]): {
  readonly findings: readonly Finding[]
  readonly readings: readonly Reading[]
  readonly tested: number
  readonly kept: number
} {
  const all = parts.flatMap(({ findings }) => findings)
  const tested = parts.reduce((sum, part) => sum + part.tested, 0)
  const line = significanceLine(
    all.flatMap(({ stats }) => stats.pValue ?? []),
    tested,
  )
  const survives = (finding: Finding) => finding.stats.pValue === undefined || finding.stats.pValue <= line
  const findings = all
    .filter((finding) => isRefusal(finding) || (finding.kept && survives(finding)))
    .map((finding) => ({ ...finding, testedWith: Math.max(1, tested) }))
    .toSorted((a, b) => Number(isRefusal(a)) - Number(isRefusal(b)))
  const used = new Set(findings.flatMap((finding) => finding.readings))
  // Methods share what they read.
  const readings = new Map(parts.flatMap((part) => part.readings).map((reading) => [reading.id, reading]))
  return {
    findings,
    readings: [...readings.values()].filter(({ id }) => used.has(id)),
    tested,
    kept: findings.filter(({ kept }) => kept).length,
  }
}

/** The largest p-value that is still told. */
function significanceLine(pValues: readonly number[], tested: number): number {
  const ascending = pValues.toSorted((a, b) => a - b)
  const most = Math.max(tested, pValues.length)
  return ascending.findLast((pValue, place) => pValue <= (rate * (place + 1)) / most) ?? 0
}
