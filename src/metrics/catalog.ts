import type { TimeRange } from './query.ts'

/** A name in both languages; `en` and `vi` may be equal when only one is known. */
export interface Label {
  readonly en: string
  readonly vi: string
}

export type Unit = 'ratio' | 'count' | 'currency' | 'seconds' | 'number' | 'score'

/**
 * Values of groups and periods add up to the whole's (`additive`); only those of groups do, as with balances and
 * running totals (`semi_additive`); or none do, so that every grain is queried anew (`non_additive`).
 */
export type Additivity = 'additive' | 'semi_additive' | 'non_additive'

/** The source families of step 2's coverage card. */
export const families = [
  'web',
  'orders',
  'customers',
  'email',
  'ads',
  'social',
  'support',
  'pos',
  'reviews',
  'survey',
  'interviews',
  'research',
  'file',
] as const
export type Family = (typeof families)[number]

/** What the conversation knows of one metric; `name` is unique within its source. */
export interface MetricInfo {
  readonly source: string
  readonly model: string
  readonly name: string
  readonly label: Label
  readonly type: 'simple' | 'ratio' | 'derived' | 'cumulative'
  /** How values of parts relate to the whole's; absent means unknown, to be asked for anew. */
  readonly additivity?: Additivity
  readonly unit: Unit
  readonly currency?: string
  /** A share whose numerator counts some of its denominator's cases, so that chance can be weighed by them. */
  readonly counted: boolean
  readonly favorable: 'up' | 'down' | 'none'
  /** The least number of cases behind one value for it to be shown as a figure to rely on. */
  readonly minDenominator: number
  /** Days that a case needs before it counts fairly; younger ones are left out of every period. */
  readonly maturesAfterDays?: number
  /** Words a person may use for it, in either language, with diacritics. */
  readonly synonyms: readonly string[]
  /** Dimension names it can be grouped and filtered by. */
  readonly dimensions: readonly string[]
  /** Absent where the model has no time field. */
  readonly hasTime: boolean
  /** A behaviour of customers (buying, opening, leaving), as opposed to a cost or a stock figure. */
  readonly behaviour: boolean
  /** A standing warning that is said whenever the metric is used (locale key under `caveats.`). */
  readonly caveat?: string
  /** What is wrong with the values that it is computed from. */
  readonly faults?: readonly RowFault[]
}

export interface DimensionInfo {
  readonly source: string
  readonly model: string
  readonly name: string
  readonly label: Label
  readonly synonyms: readonly string[]
  /** The most frequent values, at most 200, most frequent first; numeric columns are not listed here. */
  readonly values: readonly DimensionValue[]
  readonly distinct: number
  /** Free text: to be searched with `contains`; its values are not listed. */
  readonly text?: true
  /** The column already holds (or nearly holds) the outcome, so it explains nothing. */
  readonly leaks?: { readonly metric: string }
}

export interface DimensionValue {
  readonly value: string | number | boolean
  readonly count: number
  readonly label: Label
  readonly synonyms: readonly string[]
}

/** A text collection whose rows are customers' words. */
export interface TextInfo {
  readonly source: string
  readonly model: string
  readonly family: Family
  readonly label: Label
  readonly count: number
}

/** Rows that are at fault in what a figure is made of, and the days between which they lie, where they have days. */
export interface RowFault {
  readonly flag: 'duplicates' | 'nulls' | 'negative'
  readonly rows: number
  readonly since?: string
  readonly to?: string
}

/** A table of a source with its time span and family. */
export interface ModelInfo {
  readonly source: string
  readonly name: string
  readonly label: Label
  readonly family: Family
  readonly rows: number
  readonly time?: { readonly column: string; readonly grain: 'day' | 'month'; readonly range: TimeRange }
  /** The last period is not complete; `to` of `range` still includes it. */
  readonly partialSince?: string
  /** Rows without a day, or with one that cannot be meant (9999-12-31); they are in no period. */
  readonly undated?: number
  readonly faults?: readonly RowFault[]
  /** Every column by name, with what it is for, so that one can say what a table lacks. */
  readonly columns?: readonly ColumnInfo[]
}

export interface ColumnInfo {
  readonly name: string
  readonly label: Label
  readonly use: 'key' | 'time' | 'category' | 'text' | 'other'
  /** Keys only: the letters that their values begin with (INC of INC0001), which may say what a row is. */
  readonly letters?: string
}

/** Everything a workspace can be asked about; a plain snapshot, rebuilt when a source changes. */
export interface Catalog {
  readonly models: readonly ModelInfo[]
  readonly metrics: readonly MetricInfo[]
  readonly dimensions: readonly DimensionInfo[]
  readonly texts: readonly TextInfo[]
}

/** Puts the catalogues of several sources together. */
export function mergeCatalogs(parts: readonly Catalog[]): Catalog {
  return {
    models: parts.flatMap((part) => part.models),
    metrics: parts.flatMap((part) => part.metrics),
    dimensions: parts.flatMap((part) => part.dimensions),
    texts: parts.flatMap((part) => part.texts),
  }
}
