import { z } from 'zod'
import type { Actor } from './inbound.ts'

/** Who acts when nobody does: the house itself, when something has come due. */
export const house: Actor = { id: 'visao', name: 'Visao' }
/** The command by which the house wakes a thread. */
export const dueCommand = 'due'
/** The command by which the house ends a thread's digest. */
export const endDigestCommand = 'end_digest'

const wakingSchema = z.strictObject({
  /** When anything was said in the thread the last time. */
  updatedAt: z.iso.datetime(),
  /** The source of a look that was left out for want of new data has some now. */
  newData: z.boolean(),
})
export type Waking = z.infer<typeof wakingSchema>

export function isHouse(actor: Actor): boolean {
  return actor.id === house.id
}

/** What the house tells a thread that it wakes, as the text of its command. */
export function wakingText(waking: Waking): string {
  return JSON.stringify(waking)
}

/** The same read again; a command of an earlier version held the instant alone. */
export function readWaking(text: string): Waking {
  return text.startsWith('{') ? wakingSchema.parse(JSON.parse(text)) : { updatedAt: text, newData: false }
}
