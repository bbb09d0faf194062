import type { Upload } from '../conversation/inbound.ts'
import type { Catalog } from '../metrics/catalog.ts'
import type { Imported } from '../metrics/import/imported.ts'
import type { SourceDefinition } from '../metrics/metric.ts'
import type { MetricQuery, QueryResult } from '../metrics/query.ts'
import type { SourceRecord, Store } from '../store/store.ts'
import type { Logger } from '../support/logger.ts'
import type { FittedDefinition, ProposedSource, ReadingChoices } from '../tools.ts'
import type { QualityGate } from './quality-gate.ts'

/** The sample shop's id as a source. */
export const sampleShopId = 'shop'

export interface ShelfOptions {
  readonly store: Store
  readonly logger: Logger
  readonly dataFolder: string
  /** Where the sample shop is made; null leaves it out. */
  readonly sampleFolder: string | null
  /** What a reference in a source's settings stands for. */
  readonly sourceSecret?: (reference: string) => string | null
  /** The workspace's time zone: on which day an instant falls; UTC where none is named. */
  readonly timeZone?: string
  /** The day the sample shop's data ends with. */
  readonly sampleDay: string
}

/** The sources of each workspace: what is connected, what it holds, and the way to ask it. */
export interface SourceShelf extends QualityGate {
  /** The zone that questions are asked in. */
  readonly timeZone: string
  /**
   * What a thread can be asked about: the workspace's own sources; the sample shop only while there are none, or
   * where the thread is already about it (`about`).
   */
  catalog(workspace: string, about?: string | null): Promise<Catalog>
  records(workspace: string): Promise<readonly SourceRecord[]>
  query(workspace: string, query: MetricQuery, signal: AbortSignal): Promise<QueryResult>
  /** Another text whenever a source is asked in another way: under another definition, or of another file. */
  stamp(workspace: string, source: string): Promise<string>
  propose(
    workspace: string,
    upload: Upload,
    signal: AbortSignal,
    choices?: ReadingChoices,
  ): Promise<ProposedSource>
  /** Reads a live database by a reference to its address; under the same name it stays the same source. */
  live(workspace: string, wanted: LiveWish, signal: AbortSignal): Promise<ProposedSource>
  /** Looks again at how far live databases reach; one that cannot be read now keeps what was known of it. */
  refresh(workspace: string, signal: AbortSignal): Promise<void>
  /** Whether a live database could not be read when it was looked at the last time. */
  isUnreadable(workspace: string, source: string): boolean
  /** The metric definitions in a dropped file; null for a file of data. Throws like `definitionsIn`. */
  definitionsIn(workspace: string, upload: Upload): Promise<Imported | null>
  /** How definitions fit each of these sources; those that could answer nothing are left out. */
  fit(
    workspace: string,
    imported: Imported,
    file: string,
    sources: readonly ProposedSource[],
  ): Promise<readonly FittedDefinition[]>
  redefine(workspace: string, source: ProposedSource, definition: SourceDefinition): Promise<ProposedSource>
  /** Takes the customers' words of connected sources into the quotes, masked, once a source. */
  takeQuotes(workspace: string): Promise<void>
}

export interface LiveWish {
  readonly name: string
  readonly url: string
  /** The operator's own definition; null lets the schema say. */
  readonly given: SourceDefinition | null
}
