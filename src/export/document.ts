import type { Content } from '../conversation/content.ts'
import type { Language } from '../locales/locale.ts'

/** What is exported, in its reader's language: the same for every kind of file. */
export interface ExportDocument {
  readonly title: string
  readonly language: Language
  /** Said under the title: status, segment, confidence. */
  readonly lines: readonly string[]
  readonly sections: readonly { readonly heading: string; readonly content: Content }[]
  /** When it was made, ISO. */
  readonly at: string
}
