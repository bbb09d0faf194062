import type { Generated, GeneratedAlways } from 'kysely'

/** The columns that are a thread's address. */
interface ThreadColumns {
  workspace: string
  platform: string
  channel: string
  thread: string
}

interface InboxTable extends ThreadColumns {
  id: string
  /** Order over inbox and outbox together. */
  seq: number
  body: string
  done: Generated<number>
}

export interface ThreadTable extends ThreadColumns {
  version: number
  state: string
  title: string
  step: string
  status: string
  updated_at: string
}

interface OutboxTable extends ThreadColumns {
  key: string
  seq: number
  body: string
  delivered: Generated<number>
  lease_worker: string | null
  /** Milliseconds since 1970, so that no form of an instant can mislead a comparison. */
  lease_until: Generated<number>
}

interface OutboxPartTable {
  workspace: string
  key: string
  part: string
  /** Null while the part was begun and not confirmed. */
  platform_id: string | null
}

/** Readings, findings and statements; quotes have their own table because they are searched. */
interface EvidenceTable {
  workspace: string
  kind: 'reading' | 'finding' | 'statement'
  id: string
  body: string
}

interface QuoteTable {
  /** Ties the row to the full-text index of SQLite; VACUUM keeps it. */
  row: GeneratedAlways<number>
  workspace: string
  id: string
  source: string
  date: string | null
  respondent: string | null
  /** Folded, a blank around each word. */
  words: string
  /** PostgreSQL only: the same words as a tsvector. */
  lexemes?: string
  body: string
}

interface InsightTable {
  workspace: string
  id: string
  updated_at: string
  body: string
}

/** What the board shows of an insight and finds it by; a change of the insight is a new row, so that the latest has the highest. */
interface InsightCardTable {
  row: GeneratedAlways<number>
  workspace: string
  id: string
  updated_at: string
  status: string
  review: string
  /** SQLite only, else empty: folded, a blank around each word. */
  words: string
  /** SQLite only, else empty: one word a facet, for the full-text index. */
  facets: string
  card: string
  /** PostgreSQL only: words and facets as a tsvector. */
  lexemes?: string
}

/** What insights can be filtered by, as it is called. */
interface InsightFacetTable {
  workspace: string
  kind: string
  value: string
  label: string
}

/** What people wrote in threads, to be searched. */
interface ThreadWordsTable {
  row: GeneratedAlways<number>
  workspace: string
  platform: string
  channel: string
  thread: string
  event: string
  person: string
  at: string
  text: string
  words: string
  lexemes?: string
}

/** An insight's version that a stranger with the token may read for a while; only the token's digest is kept. */
interface PublicLinkTable {
  workspace: string
  id: string
  token: string
  insight: string
  version: number
  language: string
  made_by: string
  made_at: string
  expires_at: string
}

interface InsightVersionTable {
  workspace: string
  id: string
  version: number
  body: string
}

interface SourceTable {
  workspace: string
  id: string
  body: string
}

interface ActionTable {
  workspace: string
  ref: string
  body: string
}

interface ModelRecordTable {
  workspace: string
  id: string
  at: string
  /** Tokens in and out; zero where nothing was sent. */
  tokens: number
  body: string
}

interface SettingTable {
  workspace: string
  name: string
  value: string
}

interface AuditTable {
  workspace: string
  /** Empty for what is about the workspace and no insight of it. */
  insight: string
  /** 1 for the first entry of an insight. */
  place: number
  at: string
  body: string
}

/** One look at an insight that was read again. */
interface VerdictTable {
  workspace: string
  insight: string
  id: string
  at: string
  body: string
}

/** SQLite only: PostgreSQL has the tables of pg-boss. */
interface JobTable {
  workspace: string
  name: string
  key: string
  lane: string
  data: string
  /** Milliseconds since 1970; the end of the lease while somebody works on it. */
  run_at: number
  attempts: Generated<number>
  state: Generated<'waiting' | 'given_up' | 'done'>
}

export interface Tables {
  inbox: InboxTable
  threads: ThreadTable
  thread_states: ThreadTable
  outbox: OutboxTable
  outbox_parts: OutboxPartTable
  evidence: EvidenceTable
  quotes: QuoteTable
  insights: InsightTable
  insight_cards: InsightCardTable
  insight_facets: InsightFacetTable
  thread_words: ThreadWordsTable
  public_links: PublicLinkTable
  insight_versions: InsightVersionTable
  sources: SourceTable
  actions: ActionTable
  settings: SettingTable
  model_records: ModelRecordTable
  jobs: JobTable
  audit: AuditTable
  verdicts: VerdictTable
}
