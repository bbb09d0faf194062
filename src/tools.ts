import type { DiscoveryNote } from './connectors/connector.ts'
import type { Place } from './conversation/capabilities.ts'
import type { Upload } from './conversation/inbound.ts'
import type { ThreadAddress } from './conversation/thread-address.ts'
import type { Evidence } from './evidence/evidence.ts'
import type { Meaning } from './evidence/meaning.ts'
import type { Quote } from './evidence/quote.ts'
import type { Reading } from './evidence/reading.ts'
import type { AuditEntry } from './insights/audit.ts'
import type { Insight } from './insights/insight.ts'
import type { Team } from './insights/team.ts'
import type { AskOptions, NoneReason } from './llm/model.ts'
import type { DraftOutcome } from './llm/record.ts'
import type { ModelReport } from './llm/report.ts'
import type { TaskAnswer, TaskInput, TaskName } from './llm/tasks/index.ts'
import type { Said } from './locales/said.ts'
import type { Catalog } from './metrics/catalog.ts'
import type { Dropped } from './metrics/import/dropped.ts'
import type { Imported } from './metrics/import/imported.ts'
import type { SourceDefinition } from './metrics/metric.ts'
import type { MetricQueryInput, TimeRange } from './metrics/query.ts'

/** A file that was read: its tables as understood, for a person to confirm. */
export interface ProposedSource {
  readonly id: string
  readonly name: string
  readonly connector: string
  readonly config: unknown
  readonly definition: SourceDefinition
  readonly catalog: Catalog
  readonly notes: readonly DiscoveryNote[]
  readonly rows: number
}

/** How a team's own definitions fit a source that is there: what it can answer, and all that was left out. */
export interface FittedDefinition {
  readonly source: ProposedSource
  readonly definition: SourceDefinition
  readonly dropped: readonly Dropped[]
}

/** How columns that can be read in two ways are read. */
export type ReadingChoices = Readonly<
  Record<string, 'day_first' | 'month_first' | 'decimal_dot' | 'decimal_comma'>
>

/** What there is to tell of insights, with the records that they rest on. */
export interface InsightNews {
  readonly insights: readonly Insight[]
  /** What happened, oldest first. */
  readonly happened: readonly AuditEntry[]
  readonly evidence: Evidence
  /** Insights of which there is something to tell too, and which are left out for their number. */
  readonly left: number
}

export interface QuoteQuestion {
  /** Phrases; any of them counts. */
  readonly terms: readonly string[]
  readonly timeRange?: TimeRange
  readonly limit: number
}

/** All that steps and interludes may reach: read-only, cancellable, and repeated freely after a crash. */
export interface Tools {
  /** The instant of the turn, ISO. */
  readonly now: string
  /** The day of the turn in the workspace's time zone, `YYYY-MM-DD`. */
  readonly today: string
  /** The workspace's time zone. */
  readonly timeZone: string
  /** A record id; the same turn run again gives the same ids. */
  id(prefix: string): string
  readonly workspace: string
  /** Where else than in its thread a message can be sent on this platform. */
  readonly places: readonly Place[]
  readonly catalog: Catalog
  /** Runs a query and makes one reading a metric, with intervals and flags; nothing is stored yet. */
  query(query: MetricQueryInput): Promise<readonly Reading[]>
  searchQuotes(question: QuoteQuestion): Promise<readonly Quote[]>
  /** Counts the customers' words that hold any of the terms: `matched` of `all`, as a reading. */
  countQuotes(question: QuoteQuestion): Promise<Reading>
  /** All of the customers' words, newest first, up to `limit`. */
  allQuotes(question: Omit<QuoteQuestion, 'terms'>): Promise<readonly Quote[]>
  /** Statements of the workspace's insights that may say nearly the same as this one, itself among them. */
  otherInsights(statement: string): Promise<readonly { readonly id: string; readonly statement: string }[]>
  /**
   * Reads an uploaded file and says what it seems to hold; `choices` settle what can be read in two ways, by column.
   * Throws `AppError` `file_*`.
   */
  propose(upload: Upload, choices?: ReadingChoices): Promise<ProposedSource>
  /** Whether a source could not be read when it was looked at the last time. */
  isUnreadable(source: string): boolean
  /** The source as it stands, with the notes of its discovery. */
  source(id: string): Promise<ProposedSource | null>
  /** The metric definitions in a dropped file; null for a file of data. Throws `AppError` `definitions_*`, `metric_*`. */
  readDefinitions(upload: Upload): Promise<Imported | null>
  /** How definitions fit the workspace's own sources, those that are connected and `proposed` ones; none where no metric would be left. */
  fitDefinitions(
    imported: Imported,
    file: string,
    proposed: readonly ProposedSource[],
  ): Promise<readonly FittedDefinition[]>
  /** What can be asked about once these sources are connected. */
  catalogWith(added: readonly ProposedSource[]): Promise<Catalog>
  /** Reads a source again under another definition. */
  redefine(source: ProposedSource, definition: SourceDefinition): Promise<ProposedSource>
  /** The thread's stored state before and after the last turn of a person, for undo; null where there was none. */
  lastOfPerson(): Promise<{ readonly before: unknown; readonly after: unknown } | null>
  /** What words mean to the workspace, as a person confirmed. */
  meanings(): Promise<readonly Meaning[]>
  /** The workspace's saved insights, newest first. */
  savedInsights(): Promise<readonly Insight[]>
  /** One saved insight with the records that it rests on; null where there is none. */
  savedInsight(id: string): Promise<{ readonly insight: Insight; readonly evidence: Evidence } | null>
  /**
   * What there is to tell of the workspace's insights: those of which something happened after the instant `since`, that wait for a
   * review, or of whose actions one without an outcome is due by the day `until`.
   */
  newsOfInsights(asked: { readonly since: string; readonly until: string }): Promise<InsightNews>
  /** Threads whose digest comes to this person alone, or to the channel that this thread is in, each with which of them. */
  digestsTo(person: string): Promise<readonly (ThreadAddress & { readonly to: Place })[]>
  /** Writes the conversation so far as Markdown to the workspace's folder and gives the file's path; again, it is written anew. */
  exportThread(title: string): Promise<string>
  /** Writes all that is stored of a person as JSON to the workspace's folder and gives the file's path. */
  exportPerson(person: string): Promise<string>
  /** Limits of the checklist that the workspace set for itself; an empty object where it set none. */
  thresholds(): Promise<unknown>
  /** Who may do what in the workspace. */
  team(): Promise<Team>
  /**
   * Asks the language model; null where it gave nothing, and the caller does without then. Never throws for what an endpoint
   * does. No text of an answer is checked yet.
   */
  ask<N extends TaskName>(
    task: N,
    input: TaskInput<N>,
    options?: AskOptions<N>,
  ): Promise<TaskAnswer<N> | null>
  /** What was wrong with the model the last time that it was asked in this turn; null where it answered or nobody asked it. */
  modelTrouble(): NoneReason | null
  /** What the model was told and must not repeat; empty without one. */
  readonly modelSecrets: readonly string[]
  /** What the workspace's model may do, has sent and has spent; null without one. */
  modelReport(): Promise<ModelReport | null>
  /** Counts what became of a model's draft, with the reasons why it was refused, for the workspace's record. */
  judged(task: TaskName, outcome: DraftOutcome, reasons: readonly string[]): Promise<void>
  /** Says what is being worked on; seen by the people in the thread, never stored. */
  working(what: Said): void
}
