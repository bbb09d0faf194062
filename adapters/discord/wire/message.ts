import { z } from 'zod'
import { snowflakeSchema, userSchema } from './people.ts'

export const attachmentSchema = z.object({
  id: snowflakeSchema,
  filename: z.string().min(1),
  size: z.number().int().nonnegative(),
  url: z.url(),
})
export type Attachment = z.infer<typeof attachmentSchema>

/** A message as the gateway or a context menu tells it. */
export const messageSchema = z.object({
  id: snowflakeSchema,
  channel_id: snowflakeSchema,
  guild_id: snowflakeSchema.optional(),
  type: z.number().int().default(0),
  author: userSchema,
  member: z.object({ nick: z.string().nullish() }).optional(),
  content: z.string().default(''),
  mentions: z.array(userSchema).default([]),
  attachments: z.array(attachmentSchema).default([]),
  webhook_id: snowflakeSchema.optional(),
})
export type Message = z.infer<typeof messageSchema>
