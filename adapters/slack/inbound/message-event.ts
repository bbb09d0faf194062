import { z } from 'zod'

const fileSchema = z.looseObject({
  id: z.string().min(1),
  name: z.string().nullish(),
  url_private_download: z.string().nullish(),
  url_private: z.string().nullish(),
})

/** A message or a mention. https://docs.slack.dev/reference/events/message */
export const messageSchema = z.looseObject({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().optional(),
  channel: z.string().min(1),
  channel_type: z.string().optional(),
  user: z.string().optional(),
  /** The team of the author, and the one that it was sent from. */
  user_team: z.string().nullish(),
  source_team: z.string().nullish(),
  bot_id: z.string().nullish(),
  text: z.string().default(''),
  ts: z.string().min(1),
  thread_ts: z.string().optional(),
  files: z.array(fileSchema).optional(),
  edited: z.looseObject({ ts: z.string() }).optional(),
})
export type SlackMessage = z.infer<typeof messageSchema>
export type SlackFile = z.infer<typeof fileSchema>

const inner = messageSchema.partial({ type: true, channel: true }).omit({ type: true, channel: true })

/** A message that was changed or deleted; the message itself stands inside. */
export const changeSchema = z.looseObject({
  subtype: z.enum(['message_changed', 'message_deleted']),
  channel: z.string().min(1),
  channel_type: z.string().optional(),
  event_ts: z.string().optional(),
  ts: z.string(),
  message: inner.optional(),
  previous_message: inner.optional(),
})

/** Whether a channel is a conversation of one person with Visao. */
export function isDirect({ channel, channel_type }: Pick<SlackMessage, 'channel' | 'channel_type'>): boolean {
  return channel_type === 'im' || channel_type === 'app_home' || channel.startsWith('D')
}

/** Kinds of messages that a person wrote; all others are Slack telling of something. */
export const saidByPeople: ReadonlySet<string | undefined> = new Set([
  undefined,
  'file_share',
  'thread_broadcast',
  'me_message',
])
