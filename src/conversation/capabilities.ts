import type { FieldKind } from './content.ts'

/** What a surface can show; the fitter splits, pages and degrades by it. */
export interface Capabilities {
  readonly nativeChart: boolean
  readonly nativeTable: boolean
  readonly stream: 'native' | 'edit' | 'none'
  readonly ephemeral: boolean
  readonly formFields: readonly FieldKind[]
  /** Fields in one form. */
  readonly maxFields: number
  /** Options in one choice. */
  readonly maxOptions: number
  /** Buttons in one row of actions. */
  readonly maxActions: number
  /** Rows of one table. */
  readonly maxTableRows: number
  /** Characters of one message. */
  readonly textBudget: number
  /** Nodes of one message. */
  readonly blockBudget: number
}
