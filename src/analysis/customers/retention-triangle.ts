/** A customer's first period and a period in which they were active, both counted from 0. */
export interface Activity {
  readonly customer: string
  readonly period: number
}

export interface Cohort {
  /** The period in which they first came. */
  readonly start: number
  readonly n: number
  /** Customers active 0, 1, 2... periods after the first; null where that period is not over yet. */
  readonly active: readonly (number | null)[]
}

/**
 * Cohorts by first period and how many of each came again so many periods later. `last` is the newest complete period: later
 * activity is left out, and what lies beyond it is null, never zero. Several activities in a period count once.
 *
 * Example: A in 0 and 1, B in 0, C in 1, last 1: cohort 0 has 2 customers, active 2 and 1; cohort 1 has 1, active 1 and null.
 */
export function retentionTriangle(activities: readonly Activity[], last: number): readonly Cohort[] {
  const known = activities.filter(({ period }) => Number.isInteger(period) && period >= 0 && period <= last)
  const periods = new Map<string, Set<number>>()
  for (const { customer, period } of known) {
    const own = periods.get(customer) ?? new Set<number>()
    periods.set(customer, own.add(period))
  }
  const byStart = Map.groupBy(periods.values(), (own) => Math.min(...own))
  const starts = [...byStart.keys()].sort((a, b) => a - b)
  const [first = 0] = starts
  return starts.map((start) => {
    const members = byStart.get(start) ?? []
    const active = Array.from({ length: last - first + 1 }, (_, age) =>
      start + age > last ? null : members.filter((own) => own.has(start + age)).length,
    )
    return { start, n: members.length, active }
  })
}
