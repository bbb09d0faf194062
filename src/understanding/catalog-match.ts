import type { DimensionInfo, DimensionValue, MetricInfo } from '../metrics/catalog.ts'
import type { Span } from './span.ts'

/** What all mentions have: how sure (0 to 1), where, and the person's own words there. */
interface Mention {
  readonly score: number
  readonly span: Span
  readonly words: string
}

export interface MetricMatch extends Mention {
  readonly info: MetricInfo
  /** Its name was said; otherwise it is the measure of a behaviour that was. */
  readonly named: boolean
}

export interface DimensionMatch extends Mention {
  readonly info: DimensionInfo
}

export interface ValueMatch extends Mention {
  readonly dimension: DimensionInfo
  readonly value: DimensionValue
}

/** What a text mentions of a catalogue, each list best first. */
export interface CatalogMatch {
  readonly metrics: readonly MetricMatch[]
  readonly dimensions: readonly DimensionMatch[]
  readonly values: readonly ValueMatch[]
  /** Values that were named only to say that they are not, or not the only ones, meant ("not only mobile"). */
  readonly denied: readonly (ValueMatch & { readonly how: 'not' | 'not_only' })[]
  /** Words that carry meaning and were recognised as nothing, as written. */
  readonly leftovers: readonly string[]
  /** Something that customers do was mentioned, whether or not a metric measures it. */
  readonly behaviour: boolean
}
