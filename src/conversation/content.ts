import type { Chart, ChartSpec } from '../charts/chart.ts'
import type { Said } from '../locales/said.ts'

/** The six steps, in their order. */
export const stepNames = ['objective', 'collect', 'analyse', 'create', 'apply', 'update'] as const
export type StepName = (typeof stepNames)[number]

export type FieldKind = 'short' | 'long' | 'one' | 'many' | 'yes_no' | 'person' | 'date' | 'number' | 'file'

export interface Field<Text> {
  readonly name: string
  readonly kind: FieldKind
  readonly label: Text
  readonly hint?: Text
  readonly required: boolean
  readonly options?: readonly { readonly value: string; readonly label: Text }[]
  readonly maxLength?: number
  readonly value?: string
}

/** A button; `id` is an action's name in a step's decision and an opaque reference once it has left. */
export interface ActionButton<Text> {
  readonly id: string
  readonly label: Text
  readonly style?: 'primary' | 'danger'
}

/**
 * The tree of meaning that every surface draws in its own way. `Text` is `Said` inside the house and a string
 * of small Markdown (bold, italics, links, `[24.9%](evidence:rd_1.0.value)`) once rendered for a reader.
 */
export type Node<Text, Drawn> =
  | { readonly type: 'heading'; readonly text: Text }
  | { readonly type: 'prose'; readonly text: Text }
  | {
      readonly type: 'facts'
      readonly facts: readonly { readonly label: Text; readonly value: Text; readonly note?: Text }[]
    }
  | {
      readonly type: 'table'
      readonly caption: Text
      readonly columns: readonly { readonly label: Text; readonly align?: 'start' | 'end' }[]
      readonly rows: readonly (readonly Text[])[]
      /** All rows, where the fitter left only the first in the message: they go along as a file. */
      readonly beside?: readonly (readonly Text[])[]
    }
  | { readonly type: 'chart'; readonly chart: Drawn }
  | { readonly type: 'checklist'; readonly caption: Text; readonly items: readonly ChecklistLine<Text>[] }
  | {
      readonly type: 'progress'
      readonly step: StepName
      readonly index: number
      readonly of: number
      readonly tasks: readonly {
        readonly label: Text
        readonly state: 'done' | 'active' | 'waiting' | 'skipped'
      }[]
    }
  | { readonly type: 'quote'; readonly text: Text; readonly source: Text }
  | {
      readonly type: 'outline'
      readonly caption: Text
      readonly items: readonly { readonly depth: number; readonly label: Text; readonly text: Text }[]
    }
  | {
      readonly type: 'sources'
      readonly links: readonly { readonly label: Text; readonly evidence: string }[]
    }
  | { readonly type: 'notice'; readonly level: 'info' | 'warning' | 'error'; readonly text: Text }
  | { readonly type: 'actions'; readonly actions: readonly ActionButton<Text>[] }
  | {
      readonly type: 'choice'
      readonly id: string
      readonly label: Text
      readonly many: boolean
      readonly options: readonly { readonly id: string; readonly label: Text; readonly hint?: Text }[]
    }
  | {
      readonly type: 'form'
      readonly id: string
      readonly title: Text
      readonly submit: Text
      readonly fields: readonly Field<Text>[]
    }

export interface ChecklistLine<Text> {
  readonly criterion: string
  readonly label: Text
  readonly state: 'pass' | 'fail' | 'person'
  readonly reason: Text
  readonly followUp?: Text
}

/** Content as steps write it: no language, no digits. */
export type Draft = readonly Node<Said, ChartSpec<Said>>[]
/** Content as it leaves: rendered, bound and checked. */
export type Content = readonly Node<string, Chart>[]
export type ContentNode = Node<string, Chart>
export type DraftNode = Node<Said, ChartSpec<Said>>
