/** The parts of Discord's Components V2 that are drawn here, as they are sent; numbers are Discord's own types. */
export interface TextDisplay {
  readonly type: 10
  readonly content: string
}

export interface Button {
  readonly type: 2
  /** 1 primary, 2 secondary, 3 success, 4 danger. */
  readonly style: 1 | 2 | 3 | 4
  readonly label: string
  readonly custom_id: string
  readonly disabled?: boolean
}

export interface SelectOption {
  readonly label: string
  readonly value: string
  readonly description?: string
  readonly default?: boolean
}

export interface StringSelect {
  readonly type: 3
  readonly custom_id: string
  readonly placeholder?: string
  readonly min_values: number
  readonly max_values: number
  readonly options: readonly SelectOption[]
  readonly disabled?: boolean
}

export interface ActionRow {
  readonly type: 1
  readonly components: readonly (Button | StringSelect)[]
}

export interface Section {
  readonly type: 9
  readonly components: readonly TextDisplay[]
  readonly accessory: Button
}

export interface MediaGallery {
  readonly type: 12
  readonly items: readonly { readonly media: { readonly url: string }; readonly description: string }[]
}

export interface FileShown {
  readonly type: 13
  readonly file: { readonly url: string }
}

export interface Separator {
  readonly type: 14
  readonly divider: boolean
  readonly spacing: 1 | 2
}

export type Inside = TextDisplay | ActionRow | Section | MediaGallery | FileShown | Separator

export interface Container {
  readonly type: 17
  readonly accent_color: number
  readonly components: readonly Inside[]
}

/** A message as it is posted to a channel; a nonce and the flag of ephemeral answers are its sender's to add. */
export interface MessageBody {
  readonly flags: number
  readonly components: readonly Container[]
  readonly attachments: readonly {
    readonly id: string
    readonly filename: string
    readonly description: string
  }[]
  readonly allowed_mentions: { readonly parse: readonly string[] }
}

/** A file that goes along; its place among the files is the id of its attachment in the body. */
export interface MessageFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly description: string
}

export interface RenderedMessage {
  readonly body: MessageBody
  readonly files: readonly MessageFile[]
}

/** The flag of messages that are made of components alone. */
export const componentsV2 = 1 << 15

export function text(content: string): TextDisplay {
  return { type: 10, content }
}

export function row(...components: readonly (Button | StringSelect)[]): ActionRow {
  return { type: 1, components }
}
