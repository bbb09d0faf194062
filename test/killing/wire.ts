import { z } from 'zod'

/** What people do on the loopback platform. */
const actSchema = z.union([
  z.strictObject({ say: z.string() }),
  z.strictObject({ press: z.string(), values: z.array(z.string()) }),
  z.strictObject({ fill: z.string(), values: z.record(z.string(), z.string()) }),
  z.strictObject({ send: z.string() }),
])

/** An event as the platform tells it to the bot; sent again until the bot has acknowledged it. */
export const eventSchema = z.strictObject({
  id: z.string(),
  workspace: z.string(),
  thread: z.string(),
  person: z.strictObject({ id: z.string(), name: z.string() }),
  act: actSchema,
})
export type PlatformEvent = z.infer<typeof eventSchema>

/** A message as the bot posts it. */
export const postSchema = z.strictObject({
  key: z.string(),
  workspace: z.string(),
  thread: z.string(),
  text: z.string(),
  content: z.unknown(),
})
export type Post = z.infer<typeof postSchema>

/** What a bot process is told when it is to begin. */
export const ordersSchema = z.strictObject({
  folder: z.string(),
  platform: z.url(),
  /** The platform drops repeats by key, as Discord does; otherwise it can be asked for a key, as Slack can. */
  dropsRepeats: z.boolean(),
  leaseMs: z.number().int().positive(),
  /** Connected before the first event. */
  sources: z.array(z.strictObject({ workspace: z.string(), path: z.string() })),
})
export type Orders = z.infer<typeof ordersSchema>

/** The one channel of the platform; its threads are told apart by workspace and name. */
export const channel = 'general'
