import { z } from 'zod'
import { attachmentSchema, messageSchema } from './message.ts'
import { snowflakeSchema, userSchema } from './people.ts'

const common = {
  id: snowflakeSchema,
  application_id: snowflakeSchema,
  token: z.string().min(1),
  guild_id: snowflakeSchema.optional(),
  channel: z
    .object({ id: snowflakeSchema, type: z.number().int(), parent_id: snowflakeSchema.nullish() })
    .optional(),
  channel_id: snowflakeSchema.optional(),
  member: z.object({ user: userSchema, nick: z.string().nullish() }).optional(),
  user: userSchema.optional(),
  /** What the bot may do in the channel, as a bit set. */
  app_permissions: z.string().regex(/^\d+$/u).default('0'),
  locale: z.string().optional(),
  /** Where it was used: 0 a server, 1 direct messages with the bot, 2 other private channels. */
  context: z.number().int().optional(),
  /** Who installed the app: `0` a server, `1` a person. */
  authorizing_integration_owners: z.record(z.string(), z.string()).default({}),
}

const leafSchema = z.object({
  name: z.string(),
  type: z.number().int(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
})
export type CommandOption = z.infer<typeof leafSchema>

const commandDataSchema = z.object({
  name: z.string(),
  type: z.number().int(),
  target_id: snowflakeSchema.optional(),
  options: z.array(leafSchema.extend({ options: z.array(leafSchema).optional() })).default([]),
  resolved: z
    .object({
      messages: z.record(z.string(), messageSchema).optional(),
      attachments: z.record(z.string(), attachmentSchema).optional(),
    })
    .optional(),
})

const commandSchema = z.object({ ...common, type: z.literal(2), data: commandDataSchema })
const componentSchema = z.object({
  ...common,
  type: z.literal(3),
  data: z.object({ custom_id: z.string(), values: z.array(z.string()).default([]) }),
})
const completionSchema = z.object({ ...common, type: z.literal(4), data: commandDataSchema })
const submitSchema = z.object({
  ...common,
  type: z.literal(5),
  data: z.object({
    custom_id: z.string(),
    components: z.array(z.unknown()),
    resolved: z.object({ attachments: z.record(z.string(), attachmentSchema).optional() }).optional(),
  }),
})

/** An interaction as the gateway tells it; what is not used here is left out. */
export const interactionSchema = z.discriminatedUnion('type', [
  commandSchema,
  componentSchema,
  completionSchema,
  submitSchema,
])
export type Interaction = z.infer<typeof interactionSchema>
export type Command = z.infer<typeof commandSchema>
export type Press = z.infer<typeof componentSchema>
export type Completion = z.infer<typeof completionSchema>
export type Submit = z.infer<typeof submitSchema>
