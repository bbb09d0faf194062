import { z } from 'zod'

export const actorSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  locale: z.string().optional(),
  timeZone: z.string().optional(),
})
export type Actor = z.infer<typeof actorSchema>

/** A file that the adapter has already put in the workspace's file room. */
export const uploadSchema = z.strictObject({
  name: z.string().min(1).max(255),
  bytes: z.number().int().nonnegative(),
  /** Key in the file room: the digest of the bytes and the extension. */
  key: z.string(),
})
export type Upload = z.infer<typeof uploadSchema>

const payloadSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('message'), text: z.string() }),
  z.strictObject({ kind: z.literal('command'), name: z.string(), text: z.string() }),
  /** A button or an option; `ref` is the opaque reference that left with the message. */
  z.strictObject({ kind: z.literal('action'), ref: z.string(), values: z.array(z.string()).default([]) }),
  z.strictObject({
    kind: z.literal('form_submit'),
    ref: z.string(),
    values: z.record(z.string(), z.string()),
  }),
  z.strictObject({
    kind: z.literal('file'),
    files: z.array(uploadSchema).min(1),
    text: z.string().default(''),
  }),
  z.strictObject({ kind: z.literal('opened') }),
  z.strictObject({ kind: z.literal('stop') }),
])
export type Payload = z.infer<typeof payloadSchema>

/** Something that happened on a platform, in the house's own words. Written to the inbox before it is acknowledged. */
export const inboundSchema = z.strictObject({
  /** The platform's own id: a repeat is dropped by it. */
  id: z.string().min(1),
  platform: z.string(),
  workspace: z.string(),
  thread: z.strictObject({ channel: z.string(), thread: z.string(), isDirect: z.boolean() }),
  actor: actorSchema,
  payload: payloadSchema,
  receivedAt: z.iso.datetime(),
  /** How to answer outside the thread (a response URL, a token), as plain data with its expiry. */
  reply: z.record(z.string(), z.string()).optional(),
})
export type Inbound = z.infer<typeof inboundSchema>
