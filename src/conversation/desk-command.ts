import { z } from 'zod'
import type { Payload } from './inbound.ts'

/** The command by which a board, a queue or a button elsewhere says what a lead wants done with an insight. */
export const deskCommand = 'insight_desk'

const personSchema = z.strictObject({ id: z.string().min(1).max(200), name: z.string().min(1).max(200) })

/** What a lead does. A decision is about the version that was seen; a comment is what they say to it. */
export const deskWishSchema = z.discriminatedUnion('does', [
  z.strictObject({
    does: z.enum(['requested', 'approved', 'changes_requested']),
    insight: z.string(),
    version: z.number().int().positive(),
    comment: z.string().max(2_000),
  }),
  z.strictObject({ does: z.literal('assign'), insight: z.string(), to: personSchema }),
  z.strictObject({ does: z.literal('remind'), insight: z.string() }),
])
export type DeskWish = z.infer<typeof deskWishSchema>

/** The wish as an event's payload, to be put into the inbox of the insight's thread. */
export function deskPayload(wish: DeskWish): Payload {
  return { kind: 'command', name: deskCommand, text: JSON.stringify(wish) }
}

/** The wish of a command's text; null where it is none. */
export function readDeskWish(text: string): DeskWish | null {
  try {
    return deskWishSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
