import type { MetricDefinition } from '../../../src/metrics/metric.ts'

/** One table, the figure that is asked about, and what is known of it (its README in the data folder). */
export interface KnownTable {
  readonly file: string
  /** Definitions that a team would bring along. */
  readonly metrics?: readonly MetricDefinition[]
  readonly metric: string
  /** The figure of everybody. */
  readonly level?: number
  /** Groups with their figures that must be among what is told. */
  readonly groups: readonly { readonly dimension: string; readonly value: string; readonly figure: number }[]
  readonly traps: readonly KnownTrap[]
}

export type KnownTrap =
  /** A column that must explain nothing, because it holds the outcome already. */
  | { readonly trap: 'leak'; readonly dimension: string }
  /** Groups too small to be told of. */
  | { readonly trap: 'small'; readonly dimension: string; readonly value: string }
  /** Drivers that overlap: each must be told with what is left of it when another is held. */
  | { readonly trap: 'overlap'; readonly dimensions: readonly string[] }
  /** Two groups of very different size: both sizes must be in the sentence. */
  | {
      readonly trap: 'sizes'
      readonly dimension: string
      readonly value: string
      readonly sizes: readonly string[]
    }
  /** Days that mean nothing: no change over time may be told. */
  | { readonly trap: 'time' }
  /** Another figure points the other way; it must not be told as if it were this one. */
  | { readonly trap: 'other_metric'; readonly metric: string }

/** Spend per approved conversion, as an advertiser defines it; the click rate is suggested by itself. */
const adMetrics: readonly MetricDefinition[] = [
  {
    name: 'cost_per_approved_conversion',
    type: 'ratio',
    numerator: 'Spent_sum',
    denominator: 'Approved_Conversion_sum',
    config: { meta: { unit: 'number' } },
  },
]

export const knownTables: readonly KnownTable[] = [
  {
    file: 'online_shoppers_intention.csv',
    metric: 'Revenue_rate',
    level: 0.155,
    groups: [
      { dimension: 'Month', value: 'Nov', figure: 0.254 },
      { dimension: 'VisitorType', value: 'New_Visitor', figure: 0.249 },
      { dimension: 'VisitorType', value: 'Returning_Visitor', figure: 0.139 },
    ],
    traps: [{ trap: 'leak', dimension: 'PageValues' }],
  },
  {
    file: 'KAG_conversion_data.csv',
    metrics: adMetrics,
    metric: 'cost_per_approved_conversion',
    groups: [
      { dimension: 'age', value: '30-34', figure: 30.9 },
      { dimension: 'age', value: '45-49', figure: 99.8 },
      { dimension: 'gender', value: 'M', figure: 41.4 },
      { dimension: 'gender', value: 'F', figure: 69.7 },
    ],
    traps: [{ trap: 'time' }, { trap: 'other_metric', metric: 'click_rate' }],
  },
  {
    file: 'Telco-Customer-Churn.csv',
    metric: 'Churn_rate',
    level: 0.265,
    groups: [
      { dimension: 'Contract', value: 'Month-to-month', figure: 0.427 },
      { dimension: 'InternetService', value: 'Fiber optic', figure: 0.419 },
      { dimension: 'PaymentMethod', value: 'Electronic check', figure: 0.453 },
    ],
    traps: [{ trap: 'overlap', dimensions: ['Contract', 'InternetService', 'PaymentMethod'] }],
  },
  {
    file: 'dataset_Facebook.csv',
    metric: 'Lifetime_Post_Consumers_average',
    groups: [
      { dimension: 'Type', value: 'Status', figure: 1950 },
      { dimension: 'Type', value: 'Photo', figure: 690 },
    ],
    traps: [
      { trap: 'small', dimension: 'Type', value: 'Video' },
      { trap: 'sizes', dimension: 'Type', value: 'Status', sizes: ['45', '455'] },
    ],
  },
]
