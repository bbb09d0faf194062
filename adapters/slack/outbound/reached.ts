import { z } from 'zod'
import { insteadOfDirect } from '../../../src/conversation/instead-of-direct.ts'
import type { Outbound } from '../../../src/conversation/outbound.ts'
import type { SlackApi } from '../api/api.ts'
import { type Address, addressOf } from './addressed.ts'

const openedSchema = z.looseObject({ channel: z.looseObject({ id: z.string() }) })

/** The channel of a person's own conversation with Visao; null where Slack does not open it. */
export async function directChannel(api: SlackApi, workspace: string, user: string): Promise<string | null> {
  const answer = await api.bulk(workspace, 'conversations.open', { users: user })
  const opened = openedSchema.safeParse(answer.ok ? answer.data : null)
  return opened.success ? opened.data.channel.id : null
}

/** A message and where it goes. What is for one person's own conversation comes to the thread where that cannot be opened. */
export async function reachedBy(
  api: SlackApi,
  outbound: Outbound,
): Promise<{ readonly address: Address; readonly message: Outbound }> {
  const { audience, workspace } = outbound
  if (audience.kind !== 'direct') return { address: addressOf(outbound), message: outbound }
  const channel = await directChannel(api, workspace, audience.person)
  return channel === null
    ? { address: addressOf(outbound), message: insteadOfDirect(outbound) }
    : { address: { kind: 'thread', channel, thread: null }, message: outbound }
}
