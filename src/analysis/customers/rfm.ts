import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import type { Customer } from './customer.ts'
import { type RfmGroup, rfmGroup } from './rfm-group.ts'

export interface RfmCustomer extends Customer {
  /** 1 (worst fifth) to 5 (best fifth); the latest buyers have recency 5. */
  readonly scores: { readonly recency: number; readonly frequency: number; readonly monetary: number }
  readonly group: RfmGroup
}

export interface Rfm {
  readonly kind: 'rfm'
  readonly customers: readonly RfmCustomer[]
}

const leastCustomers = 50

/**
 * Customers by fifths of recency, frequency and money (RFM: Hughes 1994), and the simple group that follows. Equal values
 * have equal scores: the fifth that the middle of their ranks lies in. `small_sample` under 50 customers, `not_finite`,
 * `not_positive` for a negative figure.
 *
 * Example: of 100 customers who last bought 1 to 100 days ago, those of 1 to 20 days score 5 and those of 81 on 1.
 */
export function rfmScores(customers: readonly Customer[]): Rfm | CannotTell {
  const n = customers.length
  if (n < leastCustomers) return cannotTell('small_sample', n, leastCustomers)
  const figures = customers.flatMap(({ recency, frequency, monetary }) => [recency, frequency, monetary])
  if (!figures.every(Number.isFinite)) return cannotTell('not_finite', n)
  if (figures.some((figure) => figure < 0)) return cannotTell('not_positive', n)
  const recency = fifths(customers.map((customer) => -customer.recency))
  const frequency = fifths(customers.map((customer) => customer.frequency))
  const monetary = fifths(customers.map((customer) => customer.monetary))
  return {
    kind: 'rfm',
    customers: customers.map((customer, place) => {
      const scores = {
        recency: recency[place] ?? 1,
        frequency: frequency[place] ?? 1,
        monetary: monetary[place] ?? 1,
      }
      return { ...customer, scores, group: rfmGroup(scores, customer.frequency) }
    }),
  }
}

function fifths(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const middles = new Map<number, number>()
  for (let from = 0; from < sorted.length; ) {
    const value = sorted[from] ?? 0
    let to = from
    while (sorted[to + 1] === value) to += 1
    middles.set(value, (from + to + 1) / 2 / sorted.length)
    from = to + 1
  }
  return values.map((value) => Math.min(5, 1 + Math.floor(5 * (middles.get(value) ?? 0))))
}
