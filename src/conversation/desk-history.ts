/** Where an insight is spoken of; null where that conversation is not here. */
export interface ThreadPlace {
  readonly platform: string
  readonly channel: string
  readonly thread: string
}

/** A piece of a text beside its earlier form. */
export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** What one version changed in the one before it, or since another one. */
export interface VersionChange {
  readonly version: number
  readonly at: string
  readonly by: string
  /** The part that was changed, as it is called. */
  readonly part: string
  readonly parts: readonly { readonly label: string; readonly pieces: readonly DiffPiece[] }[]
}

export interface Decided {
  readonly version: number
  readonly decision: 'requested' | 'approved' | 'changes_requested' | 'withdrawn'
  readonly by: string
  readonly at: string
  readonly comment: string | null
}

/** One line of an audit log: who did what, when and where. */
export interface HistoryEntry {
  readonly version: number | null
  readonly at: string
  readonly by: string
  /** What was done, as it is called. */
  readonly what: string
  /** What it was before, or the part it is about; null where there is none. */
  readonly from: string | null
  readonly to: string | null
  readonly where: string
  readonly place: ThreadPlace | null
}

/** One line of a workspace's log: what it is about, beside who did what. */
export interface LogEntry extends HistoryEntry {
  readonly insight: { readonly id: string; readonly statement: string } | null
  /** Whose role it is; null where it is about nobody. */
  readonly about: string | null
}

export interface LogPage {
  readonly entries: readonly LogEntry[]
  /** Where the next page begins; null where there is none. */
  readonly next: string | null
}

/** Who may do what in a workspace, as it is called. */
export interface TeamShown {
  readonly people: readonly { readonly name: string; readonly role: string }[]
  /** The two rules, each a sentence. */
  readonly rules: readonly string[]
}
