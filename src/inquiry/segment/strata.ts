import type { Stratum } from '../../analysis/decomposition/kitagawa.ts'
import type { Reading } from '../../evidence/reading.ts'

/** All groups of a side together. */
export function rateOf(strata: readonly Stratum[], side: 'before' | 'after'): number {
  const sum = (of: (cell: Stratum['before']) => number) =>
    strata.reduce((total, stratum) => total + of(stratum[side]), 0)
  return sum(({ successes }) => successes) / sum(({ n }) => n)
}

/** The groups of a dimension in two readings, by their names; a group that one of them lacks has no cases there. */
export function strataOf(dimension: string, before: Reading, after: Reading): readonly Stratum[] {
  const names = new Set([...before.rows, ...after.rows].map((row) => String(row.group[dimension])))
  const cell = (reading: Reading, name: string) => {
    const row = reading.rows.find((candidate) => String(candidate.group[dimension]) === name)
    return { successes: row?.numerator ?? 0, n: row?.denominator ?? 0 }
  }
  return [...names].map((name) => ({ name, before: cell(before, name), after: cell(after, name) }))
}
