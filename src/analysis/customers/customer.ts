/** What RFM looks at: one customer's buying. */
export interface Customer {
  readonly id: string
  /** Days since the last order, from 0. */
  readonly recency: number
  /** Orders, from 1. */
  readonly frequency: number
  /** Money spent, in one currency. */
  readonly monetary: number
}
