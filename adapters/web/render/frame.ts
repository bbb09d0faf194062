import type { Chart } from '../../../src/charts/chart.ts'
import type { ContentNode } from '../../../src/conversation/content.ts'
import type { Language } from '../../../src/locales/locale.ts'
import type { Words } from '../words.ts'

export type NodeOf<Type extends ContentNode['type']> = Extract<ContentNode, { type: Type }>

/** A chart drawn for both themes, or null where it could not be drawn: its words stand alone then. */
export type DrawnCharts = ReadonlyMap<Chart, { readonly light: string; readonly dark: string }>

/** What a renderer knows besides its node. */
export interface Frame {
  readonly language: Language
  readonly say: Words
  readonly charts: DrawnCharts
  /** Where controls send their answers (`/t/ID`); without it they are shown and cannot be used. */
  readonly answers: string | null
  /** Whether the records behind figures can be opened by whoever looks. */
  readonly records: boolean
  /** Whether the controls still wait for an answer. */
  readonly live: boolean
  /** The event id of one form, so that sending it twice is one event. */
  newEvent(): string
}
