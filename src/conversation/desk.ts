import type { Language } from '../locales/locale.ts'
import type { Content } from './content.ts'
import type { ExportedFile, ExportKind, ImportReport, PublicLinkInfo } from './desk-files.ts'
import type { Decided, HistoryEntry, LogPage, TeamShown, ThreadPlace, VersionChange } from './desk-history.ts'
import type { InsightSummary, Opened } from './summaries.ts'

/** Which insights a lead wants to see; every part that is named has to fit. */
export interface BoardFilter {
  readonly words?: string
  readonly status?: string
  readonly review?: string
  readonly metric?: string
  readonly segment?: string
  readonly owner?: string
  readonly assignee?: string
  readonly source?: string
  /** `Q5 fail`: a criterion and its state. */
  readonly criterion?: string
  readonly confidence?: string
  /** Last changed on these days, `YYYY-MM-DD`, both included. */
  readonly from?: string
  readonly to?: string
}

export interface Person {
  readonly id: string
  readonly name: string
}

/** Who does something on a page, and which platform the page is of. */
export interface Doer extends Person {
  readonly from: string
}

/** An insight in a list of the board. */
export interface BoardEntry extends InsightSummary {
  readonly owner: string
  readonly assignee: string | null
  readonly review: string
  readonly reviewLabel: string
  readonly approvedVersion: number | null
}

export interface BoardPage {
  readonly entries: readonly BoardEntry[]
  /** Where the next page begins; null where there is none. */
  readonly next: string | null
}

export interface Option {
  readonly value: string
  readonly label: string
}

/** What the board can be filtered by, as it is called. */
export interface BoardOptions {
  readonly statuses: readonly Option[]
  readonly reviews: readonly Option[]
  readonly confidences: readonly Option[]
  readonly metrics: readonly Option[]
  readonly segments: readonly Option[]
  readonly owners: readonly Option[]
  readonly assignees: readonly Option[]
  readonly sources: readonly Option[]
  readonly criteria: readonly Option[]
}

/** What else was found by words: customers' words, and threads in which people wrote them or were told something of them. */
export interface FoundElsewhere {
  readonly quotes: readonly {
    readonly id: string
    readonly text: string
    readonly source: string
    readonly date: string | null
  }[]
  readonly threads: readonly {
    readonly platform: string
    readonly thread: string
    readonly title: string
    readonly text: string
    readonly at: string
    /** Visao said it, and nobody else. */
    readonly told: boolean
  }[]
}

/** An insight that says something close to another one, or the opposite. */
export interface RelatedInsight {
  readonly entry: BoardEntry
  readonly relation: 'near_copy' | 'contradicts' | 'related'
}

export const recordSections = [
  'claim',
  'charts',
  'evidence',
  'quotes',
  'why',
  'checklist',
  'actions',
  'watch',
] as const
export type RecordSection = (typeof recordSections)[number]

/** Everything a lead sees of one insight; sections without anything to show are left out. */
export interface InsightRecord {
  readonly entry: BoardEntry
  readonly sections: readonly { readonly name: RecordSection; readonly content: Content }[]
  readonly confidence: string
  readonly place: ThreadPlace | null
  readonly decisions: readonly Decided[]
  readonly versions: readonly VersionChange[]
  /** What changed since the version that was approved; null where none was or nothing did. */
  readonly sinceApproval: VersionChange | null
  readonly related: readonly RelatedInsight[]
  /** The audit log, the last change first. */
  readonly history: readonly HistoryEntry[]
}

/** An action of an insight with what was predicted of it and what came of it. */
export interface ActionEntry {
  readonly id: string
  readonly insight: BoardEntry
  /** `overdue`, `open`, `hit`, `missed`, `cannot_tell` or `no_data`. */
  readonly state: string
  readonly stateLabel: string
  readonly what: string
  /** Owner, day, figure, prediction, and the effect where it was measured. */
  readonly content: Content
  /** How sure the insight is, and why. */
  readonly confidence: string
}

/** The actions of a workspace, the overdue first. */
export interface ActionLedger {
  /** How many were predicted, measured, and came true; empty without any action. */
  readonly summary: Content
  readonly entries: readonly ActionEntry[]
  /** How many more there are than are listed. */
  readonly left: number
}

/** What waits for a lead's decision: what is claimed, for whom, on what, and what stands against it. */
export interface ReviewEntry {
  readonly entry: BoardEntry
  readonly observation: Content
  readonly confidence: string
  /** Criteria that failed or wait for a person, with the question that would mend them. */
  readonly open: Content
  /** How many records of each kind stand behind it, in a sentence. */
  readonly evidence: string
  /** The figures that it rests on and what customers said for and against it; empty without either. */
  readonly grounds: Content
  /** How many requests and decisions there were so far. */
  readonly decisions: number
  readonly request: Decided | null
  readonly sinceApproval: VersionChange | null
}

export interface NamedView {
  readonly name: string
  /** The board's query, as it stands in the address. */
  readonly query: string
}

/** What a team lead works with: board, record, review queue, exports, links. Read-only but for views, links and imports. */
export interface Desk {
  board(
    workspace: string,
    language: Language,
    filter: BoardFilter,
    page: { readonly before?: string; readonly limit: number },
  ): Promise<BoardPage>
  /** How many insights fit, by status. */
  counts(workspace: string, filter: BoardFilter): Promise<Readonly<Record<string, number>>>
  options(workspace: string, language: Language): Promise<BoardOptions>
  found(workspace: string, language: Language, words: string): Promise<FoundElsewhere>
  record(workspace: string, language: Language, id: string): Promise<InsightRecord | null>
  actions(workspace: string, language: Language): Promise<ActionLedger>
  /** The insights whose review was asked for. */
  reviews(
    workspace: string,
    language: Language,
    page: { readonly before?: string; readonly limit: number },
  ): Promise<{ readonly entries: readonly ReviewEntry[]; readonly next: string | null }>
  /** Those that were approved and changed since, without anybody having asked for another review. */
  changedSince(
    workspace: string,
    language: Language,
    page: { readonly before?: string; readonly limit: number },
  ): Promise<{ readonly entries: readonly ReviewEntry[]; readonly next: string | null }>
  /** The conversation in which an insight is spoken of; `home` is where one begins that has none yet. Null without such an insight. */
  place(
    workspace: string,
    id: string,
    home: { readonly platform: string; readonly channel: string },
  ): Promise<ThreadPlace | null>
  /** Whom a review is given to; null for nobody. */
  assignee(workspace: string, id: string): Promise<Person | null>
  /** Whether the turn of an event is over. */
  settled(workspace: string, platform: string, event: string): Promise<boolean>
  views(workspace: string): Promise<readonly NamedView[]>
  saveViews(workspace: string, views: readonly NamedView[]): Promise<void>
  exportInsight(
    workspace: string,
    language: Language,
    id: string,
    kind: ExportKind,
  ): Promise<ExportedFile | null>
  exportLibrary(
    workspace: string,
    language: Language,
    kind: 'csv' | 'json',
    filter: BoardFilter,
  ): Promise<ExportedFile>
  /** Whether a person may see the workspace's log and say who may do what: an admin, or anybody while there is none. */
  manages(workspace: string, person: string): Promise<boolean>
  team(workspace: string, language: Language): Promise<TeamShown>
  /** All that happened to insights and to who may do what, the last first. */
  log(
    workspace: string,
    language: Language,
    page: { readonly before?: string; readonly limit: number },
  ): Promise<LogPage>
  /** The whole log as CSV. */
  exportLog(workspace: string, language: Language): Promise<ExportedFile>
  exportThread(workspace: string, place: ThreadPlace): Promise<ExportedFile>
  /** Takes in a library that was exported as JSON. Throws `AppError` `library_unreadable` for anything else. */
  importLibrary(workspace: string, text: string, by: Doer): Promise<ImportReport>
  links(workspace: string, insight: string): Promise<readonly PublicLinkInfo[]>
  /** Makes a link to the insight as it stands, for so many days, and gives its token; null where there is no such insight. */
  makeLink(request: {
    readonly workspace: string
    readonly insight: string
    readonly language: Language
    readonly by: Doer
    readonly days: number
  }): Promise<string | null>
  removeLink(workspace: string, id: string, by: Doer): Promise<void>
  /** What a link's token opens, in any workspace; null for a token that is unknown, taken back or expired. */
  openLink(
    token: string,
  ): Promise<(Opened & { readonly language: Language; readonly expiresAt: string }) | null>
}
