import type { Condition } from './cuboids.ts'

/** What happened in a group and what was to be expected: sums of an additive metric, rates of a ratio. */
export interface Figures {
  /** Null where a ratio has no cases. */
  readonly actual: number | null
  readonly expected: number | null
}

/** One element that explains a part of a change: `device=mobile & city=Da Nang`. */
export interface Driver {
  readonly conditions: readonly Condition[]
  /** Leaves of the table that lie in it and were not explained by a stronger driver. */
  readonly leaves: number
  /** Its share of all that was expected (of the cases, for a ratio), 0 to 1. */
  readonly support: number
  /** Its share of the whole change; above 1 where other groups moved the other way. */
  readonly explained: number
  /** Evidence in nats: log-likelihood ratio less what describing the element costs. */
  readonly score: number
  /** The whole element, and all that is not in it. */
  readonly inside: Figures
  readonly outside: Figures
}

export interface DriverSearch {
  readonly kind: 'drivers'
  readonly total: Figures
  /** Elements that were looked at. */
  readonly tested: number
  /** Several failures, the strongest first; none of them only repeats a part of another. */
  readonly drivers: readonly Driver[]
  /** The best rival descriptions of the first failure, nested ones included. */
  readonly rivals: readonly Driver[]
}

export interface SearchOptions {
  /** Only groups that moved this way; else the way the total moved. */
  readonly direction?: 'up' | 'down'
  /** The least share of all explained movement that a driver may carry. */
  readonly minExplained?: number
  readonly maxDrivers?: number
}
