import type { SelectOption, TextDisplay } from '../component.ts'

export interface TextInput {
  readonly type: 4
  readonly custom_id: string
  /** 1 one line, 2 several. */
  readonly style: 1 | 2
  readonly required: boolean
  readonly value?: string
  readonly placeholder?: string
  readonly max_length: number
}

export interface ModalSelect {
  readonly type: 3
  readonly custom_id: string
  readonly required: boolean
  readonly min_values: number
  readonly max_values: number
  readonly options: readonly SelectOption[]
}

export interface RadioGroup {
  readonly type: 21
  readonly custom_id: string
  readonly required: boolean
  readonly options: readonly SelectOption[]
}

export interface CheckboxGroup {
  readonly type: 22
  readonly custom_id: string
  readonly required: boolean
  readonly min_values: number
  readonly max_values: number
  readonly options: readonly SelectOption[]
}

export interface FileUpload {
  readonly type: 19
  readonly custom_id: string
  readonly required: boolean
  readonly min_values: number
  readonly max_values: number
}

export type Input = TextInput | ModalSelect | RadioGroup | CheckboxGroup | FileUpload

export interface Label {
  readonly type: 18
  readonly label: string
  readonly description?: string
  readonly component: Input
}

/** A form, or a page of one, as Discord opens it. */
export interface Modal {
  readonly custom_id: string
  readonly title: string
  readonly components: readonly (Label | TextDisplay)[]
}
