import type { Content } from './content.ts'

/** An insight in a list. */
export interface InsightSummary {
  readonly id: string
  readonly statement: string
  readonly status: string
  readonly statusLabel: string
  readonly metric: string
  readonly segment: string
  readonly confidence: 'low' | 'medium' | 'high'
  readonly passed: number
  readonly failed: number
  readonly waiting: number
  readonly version: number
  readonly thread: string
  readonly updatedAt: string
}

/** A record opened from the board or a figure: a title and its content in the reader's language. */
export interface Opened {
  readonly title: string
  readonly content: Content
}
