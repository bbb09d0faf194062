import type { Language } from '../locales/locale.ts'
import type { Content, StepName } from './content.ts'
import type { Desk } from './desk.ts'
import type { ThreadPlace } from './desk-history.ts'
import type { InsightSummary, Opened } from './summaries.ts'

export type { InsightSummary, Opened }

export interface ThreadSummary {
  readonly id: string
  readonly platform: string
  readonly channel: string
  readonly thread: string
  readonly title: string
  readonly step: StepName
  readonly status: string
  readonly updatedAt: string
}

/** One entry of a conversation as it was spoken; a later `update` has already replaced its earlier form. */
export interface TranscriptEntry {
  readonly id: string
  readonly direction: 'in' | 'out'
  readonly at: string
  readonly author: string
  /** The person's own words, or the message as plain text. */
  readonly text: string
  /** Only on `out`. */
  readonly content?: Content
  /** Only on `out`: the event that it was said to. */
  readonly answers?: string
}

export interface SourceSummary {
  readonly id: string
  readonly name: string
  readonly connector: string
  readonly status: 'proposed' | 'connected' | 'unreadable'
  readonly rows: number
  readonly from?: string
  readonly to?: string
  readonly metrics: readonly string[]
}

/** The read side that surfaces draw boards and pages from; every figure in it is bound like any other. */
export interface Library {
  /** The conversations that were used last; not all of them. */
  threads(workspace: string): Promise<readonly ThreadSummary[]>
  /** One conversation, however long ago it was used; null where nothing was said in it. */
  thread(workspace: string, place: ThreadPlace): Promise<ThreadSummary | null>
  transcript(workspace: string, channel: string, thread: string): Promise<readonly TranscriptEntry[]>
  insights(workspace: string, language: Language, words?: string): Promise<readonly InsightSummary[]>
  insight(workspace: string, id: string, language: Language): Promise<Opened | null>
  reading(workspace: string, id: string, language: Language): Promise<Opened | null>
  sources(workspace: string, language: Language): Promise<readonly SourceSummary[]>
  /** What a team lead works with. */
  readonly desk: Desk
}
