import { z } from 'zod'
import type { Content } from './content.ts'

export const outboundOps = ['post', 'update', 'ephemeral', 'file'] as const

/**
 * Whom a message is for: all in its thread, one person of it, all of the channel that the thread is in, or one person in their own
 * conversation with the bot.
 */
export type Audience =
  | { readonly kind: 'thread' }
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'channel' }
  | { readonly kind: 'direct'; readonly person: string }

/** One message on its way out; `key` makes a repeat recognisable. */
export interface Outbound {
  readonly key: string
  readonly op: (typeof outboundOps)[number]
  readonly platform: string
  readonly workspace: string
  readonly channel: string
  readonly thread: string
  readonly audience: Audience
  readonly language: 'en' | 'vi'
  readonly content: Content
  /** The same content as plain text. */
  readonly text: string
  /** The event that it is said to; absent where nobody had said anything. */
  readonly answers?: string
  /** The op `update`: the key of the message that it replaces. */
  readonly replaces?: string
  readonly sentAt: string
}

/** What the platform answered: its own id for the message. */
export const receiptSchema = z.strictObject({ platformId: z.string() })
export type Receipt = z.infer<typeof receiptSchema>
