import type { Client } from 'discord.js'
import { z } from 'zod'

const readsSchema = z.object({ handle: z.unknown() })
const actionsSchema = z.object({
  actions: z.object({ InteractionCreate: readsSchema, MessageCreate: readsSchema }),
})

interface Actions {
  readonly InteractionCreate: { handle(): object }
  readonly MessageCreate: { handle(): object }
}

/**
 * Keeps discord.js from making objects of interactions and messages: they are read here from the packets themselves, and
 * its own reading throws, out of everybody's reach, at kinds of components that it does not know yet.
 */
export function readRawOnly(client: Client): void {
  // The actions are not part of its types; a version without them is noticed here and not in a crash.
  actionsSchema.parse(client)
  const { actions } = client as unknown as { readonly actions: Actions }
  actions.InteractionCreate.handle = () => ({})
  actions.MessageCreate.handle = () => ({})
}
