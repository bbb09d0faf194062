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
  words: string
  body: string
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

interface SettingTable {
  workspace: string
  name: string
  value: string
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
  insight_versions: InsightVersionTable
  sources: SourceTable
  actions: ActionTable
  settings: SettingTable
}
