import type { ContentNode, FieldKind } from './content.ts'

/** The channel that a thread is in, and a person's own conversation with the bot. */
export type Place = 'channel' | 'direct'

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
  /** What a kind of node takes of that budget where it is not one. */
  readonly blockCosts?: Readonly<Partial<Record<ContentNode['type'], number>>>
  /** Forms open apart from the message: their fields take no room in it, and the surface pages them. */
  readonly formsApart?: boolean
  /** Where else than in a thread messages can be sent; nowhere where it is not said. */
  readonly places?: readonly Place[]
  /** A table too long to be shown whole shows its first rows, and all of them go along as a file. */
  readonly tablesBeside?: boolean
}
