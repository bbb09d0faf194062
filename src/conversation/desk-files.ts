export const exportKinds = ['md', 'pdf', 'pptx', 'json'] as const
export type ExportKind = (typeof exportKinds)[number]

/** A file to be handed to whoever asked for it. */
export interface ExportedFile {
  readonly name: string
  readonly type: string
  readonly body: AsyncIterable<Uint8Array>
}

/** What became of each insight of a library that was brought. */
export interface ImportReport {
  readonly added: number
  readonly same: number
  /** Those that are here with another content, or that were no insights at all; nothing was overwritten. */
  readonly refused: readonly { readonly what: string; readonly why: 'conflict' | 'unreadable' }[]
}

/** A link that strangers may open; its address is known only when it is made. */
export interface PublicLinkInfo {
  readonly id: string
  readonly version: number
  readonly madeAt: string
  readonly expiresAt: string
}
