import { z } from 'zod'
import type { Payload } from './inbound.ts'

/** The command by which a board, a queue or a button elsewhere says what a lead wants done with an insight. */
export const deskCommand = 'insight_desk'

const personSchema = z.strictObject({ id: z.string().min(1).max(200), name: z.string().min(1).max(200) })

/** The platform on which it was said where that is not the thread's own. */
const surfaceSchema = z.string().min(1).max(40).optional()

/**
 * What a lead does. A decision is about the version that was seen; a comment is what they say to it; what is given to nobody is given
 * back; what is withdrawn is their own last request or decision.
 */
export const deskWishSchema = z.discriminatedUnion('does', [
  z.strictObject({
    does: z.enum(['requested', 'approved', 'changes_requested']),
    insight: z.string(),
    version: z.number().int().positive(),
    comment: z.string().max(2_000),
    /** How many requests and decisions were there to be seen. */
    seen: z.number().int().nonnegative().optional(),
    from: surfaceSchema,
  }),
  z.strictObject({
    does: z.literal('assign'),
    insight: z.string(),
    to: personSchema.nullable(),
    /** By id, to whom it is given so far as was seen; an empty text for nobody. */
    was: z.string().optional(),
    from: surfaceSchema,
  }),
  z.strictObject({
    does: z.literal('withdraw'),
    insight: z.string(),
    /** When it was made; without it the last of this person's. */
    made: z.iso.datetime().optional(),
    from: surfaceSchema,
  }),
  z.strictObject({ does: z.literal('remind'), insight: z.string(), from: surfaceSchema }),
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

/** The platform on which a wish was said; null where that is the thread's own, or the event is no wish. */
export function surfaceOf(payload: Payload): string | null {
  if (payload.kind !== 'command' || payload.name !== deskCommand) return null
  return readDeskWish(payload.text)?.from ?? null
}
