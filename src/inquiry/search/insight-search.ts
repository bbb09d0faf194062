import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Catalog, DimensionInfo, MetricInfo, ModelInfo } from '../../metrics/catalog.ts'
import type { Filter, MetricQueryInput, TimeRange } from '../../metrics/query.ts'
import type { Tools } from '../../tools.ts'
import type { FindingIntent } from './finding-intents.ts'
import type { Goal } from './read-goal.ts'

export interface SearchRequest {
  readonly tools: Pick<Tools, 'query' | 'id' | 'workspace'>
  readonly catalog: Catalog
  /** The source that is searched; its largest table is meant where it has several. */
  readonly source: string
  /** What the person wants to know, in their words. */
  readonly goal: string
  /** Who asks: weighs half of the goal. */
  readonly role?: string
  readonly where?: readonly Filter[]
  /** No analysis is begun after so many milliseconds, but for the first few. */
  readonly budgetMs?: number
  /** The most findings that are given. */
  readonly most?: number
}

export interface SearchResult {
  /** Best first; what the data cannot tell comes before all else. */
  readonly findings: readonly Finding[]
  /** The readings that the findings rest on. */
  readonly readings: readonly Reading[]
  /** Comparisons made under the one false-discovery budget, and how many of them survived it. */
  readonly tested: number
  readonly kept: number
  /** The goal speaks of what the data does not hold. */
  readonly abstained: boolean
  /** Analyses that were planned and those that the time budget let run. */
  readonly planned: number
  readonly ran: number
}

/** A column to group by. */
export interface Group {
  readonly info: DimensionInfo
  /** Its values are people; what they are called is the vocabulary's. */
  readonly people: boolean
  /** How much the goal speaks of it, 0 to 1. */
  readonly fit: number
}

/** Whole periods that a table covers, as series are read. */
export interface Calendar {
  readonly grain: 'day' | 'week' | 'month'
  readonly range: TimeRange
  /** First days of the periods, in order. */
  readonly periods: readonly string[]
}

/** All that an analysis of the search may use. */
export interface SearchScope {
  readonly goal: Goal
  readonly model: ModelInfo
  /** How many rows there are. */
  readonly rows: MetricInfo
  /** Other figures, those that the goal speaks of first. */
  readonly metrics: readonly MetricInfo[]
  readonly groups: readonly Group[]
  /** Columns of free text. */
  readonly texts: readonly DimensionInfo[]
  readonly calendar: Calendar | null
  /** The vocabulary's name of a row; empty where nothing tells. */
  readonly record: string
  readonly where: readonly Filter[]
  /** Asks the source once for each question, however often it comes. */
  read(query: Omit<MetricQueryInput, 'source'>): Promise<readonly Reading[]>
}

/** What an analysis found before it is ranked. */
export interface Candidate {
  readonly intent: FindingIntent
  readonly metric: MetricInfo
  readonly names: Readonly<Record<string, string>>
  readonly stats: Readonly<Record<string, number>>
  readonly dates?: Readonly<Record<string, string>>
  readonly readings: readonly Reading[]
  /** Null where the finding says that nothing differs, and so claims no discovery. */
  readonly pValue: number | null
  /** How large the effect is, 0 to 1. */
  readonly size: number
  /** Comparisons made for it. */
  readonly tests: number
  /** What is said instead where it does not survive the false-discovery budget. */
  readonly otherwise?: Candidate
}

/** One analysis of the plan. */
export interface Analysis {
  readonly intent: FindingIntent
  /** How well it fits the goal; higher runs earlier. */
  readonly fit: number
  run(): Promise<readonly Candidate[]>
}
