import { z } from 'zod'

/** How a conversation's thread comes to be: from a message, below an opening line of the bot's own, or as a forum post. */
const openingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('message'), title: z.string() }),
  z.strictObject({ kind: z.literal('command'), title: z.string(), line: z.string() }),
  z.strictObject({ kind: z.literal('forum'), title: z.string(), line: z.string(), forum: z.string() }),
])
export type Opening = z.infer<typeof openingSchema>

/** A conversation of the house and where on Discord it is. */
export const conversationSchema = z.strictObject({
  workspace: z.string(),
  channel: z.string(),
  /** The house's name of the thread; chosen before Discord has given its own. */
  thread: z.string(),
  /** The thread, post or channel of Discord; null until it has been opened. */
  place: z.string().nullable(),
  guild: z.string().nullable(),
  opening: openingSchema.nullable(),
})
export type Conversation = z.infer<typeof conversationSchema>
