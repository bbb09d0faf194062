import type { Chart } from '../../../src/charts/chart.ts'
import type { ContentNode } from '../../../src/conversation/content.ts'
import type { Language } from '../../../src/locales/locale.ts'
import type { DataVisualizationBlock, SlackBlock } from './blocks.ts'

export type NodeOf<Type extends ContentNode['type']> = Extract<ContentNode, { type: Type }>

/**
 * How much of Slack is trusted: `native` draws charts, tables and plans as Slack's own blocks, `image` uses blocks that every
 * workspace has known for years with charts as pictures, `text` draws everything as text.
 */
export type Drawing = 'native' | 'image' | 'text'

/** A picture that has to be uploaded before the message is posted. */
export interface ImageSlot {
  readonly key: string
  readonly chart: Chart
  readonly alt: string
  /** What stands in its place where no picture could be made or uploaded. */
  readonly instead: readonly SlackBlock[]
}

/** What a renderer knows besides its node. */
export interface Frame {
  readonly language: Language
  readonly drawing: Drawing
  /** The chart as Slack's own, where it may be one; a message holds two at most. */
  own(chart: Chart): DataVisualizationBlock | null
  /** Keeps a picture's place and gives the block that stands there until it is uploaded. */
  picture(slot: Omit<ImageSlot, 'key'>): SlackBlock
  /** A number that no other element of this message has: Slack wants every `action_id` once. */
  next(): number
}
