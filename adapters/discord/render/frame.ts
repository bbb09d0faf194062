import type { ContentNode } from '../../../src/conversation/content.ts'
import type { PhraseKey } from '../../../src/locales/locale.ts'

export type NodeOf<Type extends ContentNode['type']> = Extract<ContentNode, { type: Type }>

/** What a renderer knows besides its node. */
export interface Frame {
  say(key: PhraseKey, params?: Readonly<Record<string, string | number>>): string
  /** The names of the files drawn for a node: a chart's picture, a table's rows. */
  readonly files: ReadonlyMap<ContentNode, string>
  /** The node's place in the message, by which selects of a choice in several parts differ. */
  readonly place: number
  /** Whether a team may be asked to vote on rival statements. */
  readonly vote: boolean
}
