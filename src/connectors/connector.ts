import type { ZodType } from 'zod'
import type { ErrorCode, ErrorDetails } from '../errors.ts'
import type { Catalog } from '../metrics/catalog.ts'
import type { SourceTable } from '../metrics/fit-definition.ts'
import type { SourceDefinition } from '../metrics/metric.ts'
import type { MetricQuery, QueryResult } from '../metrics/query.ts'
import type { Logger } from '../support/logger.ts'

/** What a connector is handed for one call. */
export interface ConnectorContext<C> {
  /** The source's id; catalogue entries carry it. */
  readonly source: string
  readonly config: C
  /** The workspace's file room: a folder that only this workspace's sources may read. */
  readonly room: string
  /** The workspace's time zone: on which day an instant falls; UTC where none is named. */
  readonly timeZone?: string
  /** What a reference in the settings stands for (`env:VISAO_SOURCE_SHOP_URL`); null where nothing is there. */
  readonly secret: (reference: string) => string | null
  readonly logger: Logger
  readonly signal: AbortSignal
}

/** Something a person should know or decide before the source is used; worded by the locale (`notes.KIND`). */
export interface DiscoveryNote {
  readonly kind:
    | 'outcome'
    | 'leak'
    | 'ambiguous_date'
    | 'no_time'
    | 'ragged_rows'
    | 'renamed_headers'
    | 'encoding'
    | 'personal_data'
    | 'all_null'
    | 'one_row'
    | 'identifier'
    | 'number_format'
    | 'stray_cells'
    | 'mixed_currencies'
    | 'mixed_dates'
    | 'mixed_cells'
    | 'can_write'
    | 'tables_left_out'
    | 'sampled_tables'
  readonly column?: string
  readonly metric?: string
  /** A count the sentence needs (rows dropped, columns renamed). */
  readonly count?: number
  /** Choices for the person, where the note is a question: e.g. `day_first`, `month_first`. */
  readonly options?: readonly string[]
}

/** What a connector makes of a source by itself: definitions to confirm, and what to say of them. */
export interface Discovery {
  readonly definition: SourceDefinition
  readonly rows: number
  readonly notes: readonly DiscoveryNote[]
}

/** One customer's words on their way to becoming a quote. */
export interface TextRow {
  readonly model: string
  readonly place: string
  readonly text: string
  readonly date?: string
  readonly stars?: number
  readonly respondent?: string
}

/** `reason` is worded by `errors.REASON` with its details; `warnings` are notes (`notes.KIND`) on what to mend. */
export type CheckResult =
  | { readonly ok: true; readonly warnings?: readonly DiscoveryNote['kind'][] }
  | { readonly ok: false; readonly reason: ErrorCode; readonly details?: ErrorDetails }

/** A kind of source. Sources are read-only; `query` runs where the data lives. */
export interface Connector<C> {
  readonly id: string
  readonly config: ZodType<C>
  readonly auth: readonly ('api_key' | 'service_account' | 'oauth2' | 'basic' | 'none')[]
  /** The hosts that a source with these settings may call. */
  allowedHosts(config: C, secret: ConnectorContext<C>['secret']): readonly string[]
  /** Whether the source can be read now. */
  check(context: ConnectorContext<C>): Promise<CheckResult>
  /** Schema, time field, keys and likely metrics. */
  discover(context: ConnectorContext<C>): Promise<Discovery>
  /** Every table that may be read, with its columns: what a definition can speak of. */
  tables(context: ConnectorContext<C>): Promise<readonly SourceTable[]>
  /** The definition made concrete: row counts, time spans, dimension values, leaks. */
  catalog(context: ConnectorContext<C>, definition: SourceDefinition): Promise<Catalog>
  /** Runs a query against the definition. Throws `AppError` (`metric_unknown`, `query_failed`...). */
  query(context: ConnectorContext<C>, definition: SourceDefinition, query: MetricQuery): Promise<QueryResult>
  /** Streams the customers' words of the models that hold them. */
  texts(context: ConnectorContext<C>, definition: SourceDefinition): AsyncIterable<TextRow>
  /** Lets go of whatever was kept open; later calls open it again. */
  close(): Promise<void>
}

/** Declares a connector; the compiler checks its shape. */
export function defineConnector<C>(connector: Connector<C>): Connector<C> {
  return connector
}
