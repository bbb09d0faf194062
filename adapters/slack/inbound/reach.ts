import { z } from 'zod'
import type { Site } from '../site.ts'
import { isDirect } from './message-event.ts'

/** Whether Visao may answer in a channel: it is a member and only people of one company read it. */
export type Reach = 'open' | 'no_member' | 'shared'

const infoSchema = z.looseObject({
  channel: z.looseObject({
    is_member: z.boolean().optional(),
    is_ext_shared: z.boolean().optional(),
  }),
})

/** Asks Slack about a channel; where it does not say, answering is tried. */
export async function reachOf(site: Site, workspace: string, channel: string): Promise<Reach> {
  if (isDirect({ channel })) return 'open'
  const answer = await site.api.interactive(workspace, 'conversations.info', { channel })
  const info = infoSchema.safeParse(answer.ok ? answer.data : null)
  if (info.data?.channel.is_ext_shared === true) return 'shared'
  return info.data?.channel.is_member === false ? 'no_member' : 'open'
}

/** The sentence for somebody who asks where Visao may not answer. */
export const reachSentence = {
  no_member: 'slack.not_in_channel',
  shared: 'slack.shared_channel',
} as const
