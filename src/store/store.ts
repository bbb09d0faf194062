import type { Content } from '../conversation/content.ts'
import type { Inbound } from '../conversation/inbound.ts'
import type { Outbound } from '../conversation/outbound.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Finding } from '../evidence/finding.ts'
import type { Quote } from '../evidence/quote.ts'
import type { Reading } from '../evidence/reading.ts'
import type { Statement } from '../evidence/statement.ts'
import type { AuditEntry } from '../insights/audit.ts'
import type { Insight } from '../insights/insight.ts'
import type { VerdictRecord } from '../insights/verdict-record.ts'
import type { ModelRecord } from '../llm/record.ts'
import type { Catalog } from '../metrics/catalog.ts'
import type { SourceDefinition } from '../metrics/metric.ts'
import type { TimeRange } from '../metrics/query.ts'
import type { NewJob, Queue } from '../queue/queue.ts'
import type { Clock } from '../support/clock.ts'
import type { InsightLibrary } from './insight-library.ts'
import type { PersonRecords } from './person.ts'

/** A thread's address; `workspace` is part of every key. */
export interface ThreadKey {
  readonly workspace: string
  readonly platform: string
  readonly channel: string
  readonly thread: string
}

export interface StoredThread extends ThreadKey {
  /** Raised by every turn; a commit names the version it started from. */
  readonly version: number
  /** Plain data; its owner parses it. */
  readonly state: unknown
  readonly title: string
  readonly step: string
  readonly status: string
  readonly updatedAt: string
}

export interface SourceRecord {
  readonly id: string
  readonly workspace: string
  readonly connector: string
  readonly name: string
  readonly status: 'proposed' | 'connected'
  readonly config: unknown
  readonly definition: SourceDefinition
  readonly catalog: Catalog
  readonly rows: number
  readonly updatedAt: string
}

/** What an opaque reference stands for. */
export interface ActionRecord {
  readonly ref: string
  readonly workspace: string
  readonly platform: string
  readonly channel: string
  readonly thread: string
  /** The action, option or form name that the step gave. */
  readonly name: string
  readonly message: string
}

/** Everything one turn changes; written whole or not at all. */
export interface TurnCommit {
  readonly key: ThreadKey
  readonly inbound: string
  /** 0 for a new thread. */
  readonly expectedVersion: number
  readonly state: unknown
  readonly title: string
  readonly step: string
  readonly status: string
  readonly at: string
  readonly readings: readonly Reading[]
  readonly findings: readonly Finding[]
  readonly quotes: readonly Quote[]
  readonly statements: readonly Statement[]
  readonly insights: readonly Insight[]
  readonly verdicts?: readonly VerdictRecord[]
  readonly sources: readonly SourceRecord[]
  readonly actions: readonly ActionRecord[]
  readonly outbox: readonly Outbound[]
  /** What is to be done by itself later. */
  readonly jobs?: readonly NewJob[]
  /** Values of the workspace that the turn sets. */
  readonly settings?: Readonly<Record<string, string>>
  /** The person whose words are erased from the whole workspace once everything else is written; readings stay. */
  readonly forgets?: string
}

export type CommitOutcome = 'committed' | 'moved' | 'repeat'

/** A message on its way, with what is known of its parts. */
export interface PendingOutbound {
  readonly outbound: Outbound
  /** Part key -> platform id, of the parts that have arrived. */
  readonly sent: Readonly<Record<string, string>>
  /** Part keys whose sending was begun and never confirmed. */
  readonly begun: readonly string[]
}

export type SpokenEntry =
  | { readonly direction: 'in'; readonly inbound: Inbound }
  | { readonly direction: 'out'; readonly outbound: Outbound }

export interface QuoteSearch {
  readonly workspace: string
  /** Any of these phrases; diacritics and case do not matter. */
  readonly terms: readonly string[]
  readonly sources?: readonly string[]
  readonly timeRange?: TimeRange
  readonly limit: number
}

/** Everything that lasts. One implementation over two dialects; every call is within one workspace. */
export interface Store extends InsightLibrary {
  /** Writes the event unless its (workspace, platform, id) is there already. */
  accept(inbound: Inbound): Promise<{ readonly fresh: boolean }>
  /** Threads of these platforms that have events not yet turned, oldest first. */
  waitingThreads(platforms: readonly string[]): Promise<readonly ThreadKey[]>
  /** The thread's oldest event that is not done. */
  nextInbound(key: ThreadKey): Promise<Inbound | null>

  thread(key: ThreadKey): Promise<StoredThread | null>
  threads(workspace: string): Promise<readonly StoredThread[]>
  /** The threads last spoken in, without their states. */
  recentThreads(workspace: string, limit: number): Promise<readonly Omit<StoredThread, 'state' | 'version'>[]>
  /** The state as it was at a version, for undo; the last 20 are kept. */
  threadAt(key: ThreadKey, version: number): Promise<StoredThread | null>
  /** Inbound and outbound in the order they happened. */
  transcript(key: ThreadKey): Promise<readonly SpokenEntry[]>
  evidence(workspace: string, ids: readonly string[]): Promise<Evidence>
  commitTurn(commit: TurnCommit): Promise<CommitOutcome>

  action(workspace: string, ref: string): Promise<ActionRecord | null>

  /**
   * Messages not wholly delivered, oldest first, leased to `worker` until `leaseUntil`; a lease that ran out is free
   * again. A thread with any message under a live lease is left alone, so messages of one thread keep their order.
   */
  claimOutbox(
    platform: string,
    worker: string,
    now: string,
    leaseUntil: string,
    limit: number,
  ): Promise<readonly PendingOutbound[]>
  /**
   * Moves the end of the lease that `worker` has on a message: later to keep it or to wait out a rate limit, now to
   * let it go. False when the lease is no longer its own.
   */
  holdOutbox(workspace: string, key: string, worker: string, until: string): Promise<boolean>
  /** Records the intent before a part is sent. */
  beginPart(workspace: string, key: string, part: string): Promise<void>
  /** Records the platform's id for a part that arrived. */
  finishPart(workspace: string, key: string, part: string, platformId: string): Promise<void>
  /** The whole message has arrived. */
  finishOutbound(workspace: string, key: string): Promise<void>
  /** Part key -> platform id of a message's parts that have arrived, for an `update` that replaces it. */
  arrivedParts(workspace: string, key: string): Promise<Readonly<Record<string, string>>>
  /** How many messages to this thread are not yet delivered. */
  undelivered(key: ThreadKey): Promise<number>
  /** The form or choice content of a message, for surfaces that open it later. */
  message(workspace: string, key: string): Promise<Content | null>

  sources(workspace: string): Promise<readonly SourceRecord[]>
  saveSource(source: SourceRecord): Promise<void>

  saveQuotes(quotes: readonly Quote[]): Promise<void>
  searchQuotes(search: QuoteSearch): Promise<readonly Quote[]>
  countQuotes(search: QuoteSearch): Promise<{ readonly matched: number; readonly all: number }>
  /** All that customers said, newest first, undated last, up to `limit`. */
  allQuotes(search: Omit<QuoteSearch, 'terms'>): Promise<readonly Quote[]>

  insights(workspace: string): Promise<readonly Insight[]>
  insight(workspace: string, id: string): Promise<Insight | null>
  /** Oldest first; a version that is written again replaces its earlier form. */
  insightVersions(workspace: string, id: string): Promise<readonly Insight[]>
  /** All that is held of one person: events, statements, and what they did to insights. */
  personRecords(workspace: string, person: string): Promise<PersonRecords>
  /** Every change of an insight, oldest first: who, what, when, from where. */
  audit(workspace: string, insight: string): Promise<readonly AuditEntry[]>
  /** A page of all that happened in a workspace, the last first; `next` is the `before` of the page after it. */
  auditPage(
    workspace: string,
    page: { readonly before?: string; readonly limit: number },
  ): Promise<{ readonly entries: readonly AuditEntry[]; readonly next: string | null }>
  /** Every look at an insight, oldest first. */
  verdicts(workspace: string, insight: string): Promise<readonly VerdictRecord[]>
  /** Insights with an action that has no outcome yet and is due by a day (`YYYY-MM-DD`), by id. */
  dueInsights(workspace: string, until: string): Promise<readonly Insight[]>

  /**
   * Threads in which people wrote all the words, the last written first, each with what was found in it; behind them those in which they
   * were `told` something of these words.
   */
  searchThreads(
    workspace: string,
    words: string,
    limit: number,
  ): Promise<
    readonly (ThreadKey & {
      readonly title: string
      readonly text: string
      readonly at: string
      readonly told: boolean
    })[]
  >
  /** The threads of any platform that bear a name. */
  threadsNamed(
    workspace: string,
    thread: string,
  ): Promise<readonly (ThreadKey & { readonly updatedAt: string })[]>
  /** Whether the event's turn is done. */
  isDone(workspace: string, platform: string, inbound: string): Promise<boolean>

  /** Small values of a workspace or of the whole store (workspace `*`): secrets, preferences. */
  setting(workspace: string, name: string): Promise<string | null>
  /** All values whose names begin so. */
  settings(workspace: string, beginning: string): Promise<Readonly<Record<string, string>>>
  saveSetting(workspace: string, name: string, value: string): Promise<void>
  eraseSetting(workspace: string, name: string): Promise<void>

  /** Workspaces that have spoken or have a source, in the order of the alphabet. */
  workspaces(): Promise<readonly string[]>
  /** Erases all that the store holds of a workspace. */
  eraseWorkspace(workspace: string): Promise<void>

  /** Keeps what was sent to a language model; a record of the same id gets its last form. */
  saveModelRecord(record: ModelRecord): Promise<void>
  /** Tokens that a workspace spent at language models since an instant (ISO). */
  modelTokens(workspace: string, since: string): Promise<number>
  /** Newest first, since an instant (ISO). */
  modelRecords(workspace: string, since: string, limit: number): Promise<readonly ModelRecord[]>

  /** The jobs that turns wrote, and their like; its time is the clock's. */
  queue(clock: Clock): Queue

  /** Copies the whole store to a file (SQLite only; PostgreSQL has pg_dump). */
  backup(path: string): Promise<void>
  close(): Promise<void>
}
