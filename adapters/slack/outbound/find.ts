import { z } from 'zod'
import type { Outbound, Receipt } from '../../../src/conversation/outbound.ts'
import { AppError } from '../../../src/errors.ts'
import type { SlackApi } from '../api/api.ts'
import { reachedBy } from './reached.ts'
import type { Receipts } from './receipts.ts'

export const metadataType = 'visao_message'

const repliesSchema = z.looseObject({
  messages: z
    .array(
      z.looseObject({
        ts: z.string(),
        metadata: z
          .looseObject({
            event_type: z.string().optional(),
            event_payload: z.looseObject({ key: z.string().optional() }).optional(),
          })
          .nullish(),
        files: z.array(z.looseObject({ name: z.string().nullish() })).nullish(),
      }),
    )
    .default([]),
  response_metadata: z.looseObject({ next_cursor: z.string().optional() }).nullish(),
})

const pageSize = 200
const mostPages = 10

/** What already stands in a thread: messages by their keys, and pictures by their names. */
export interface Standing {
  readonly messages: ReadonlyMap<string, string>
  readonly pictures: ReadonlySet<string>
}

/**
 * Reads a thread back, or the latest of a channel where no thread is named. Slack lets new apps do so about once a minute: this is for
 * what a crash has left open.
 */
export async function readThread(
  api: SlackApi,
  workspace: string,
  channel: string,
  thread: string | null,
): Promise<Standing> {
  const messages = new Map<string, string>()
  const pictures = new Set<string>()
  let cursor: string | undefined
  const method = thread === null ? 'conversations.history' : 'conversations.replies'
  for (let page = 0; page < (thread === null ? 1 : mostPages); page += 1) {
    const answer = await api.bulk(workspace, method, {
      channel,
      ...(thread === null ? {} : { ts: thread }),
      limit: pageSize,
      include_all_metadata: true,
      ...(cursor === undefined ? {} : { cursor }),
    })
    if (!answer.ok) {
      if (answer.refusal === 'thread_not_found') break
      throw new AppError('platform_busy', { method, refusal: answer.refusal })
    }
    const found = repliesSchema.parse(answer.data)
    for (const message of found.messages) {
      const key = message.metadata?.event_type === metadataType && message.metadata.event_payload?.key
      if (typeof key === 'string') messages.set(key, message.ts)
      for (const { name } of message.files ?? []) pictures.add(name ?? '')
    }
    cursor = found.response_metadata?.next_cursor
    if (cursor === undefined || cursor === '') break
  }
  return { messages, pictures }
}

/**
 * Says whether a message stands in its thread already, by the key in its metadata. What only one person sees cannot be read
 * back, and what Slack has refused in this life need not be.
 */
export function createFind(api: SlackApi, receipts: Receipts, drawn: { add(picture: string): void }) {
  return async (outbound: Outbound): Promise<Receipt | null> => {
    const known = receipts.get(outbound.key)
    if (known !== undefined) return { platformId: known }
    if (receipts.wasRefused(outbound.key)) return null
    const { address } = await reachedBy(api, outbound)
    const beside = outbound.audience.kind === 'channel' || outbound.audience.kind === 'direct'
    if (address.kind === 'person' || (address.thread === null && !beside)) return null
    const standing = await readThread(api, outbound.workspace, address.channel, address.thread)
    for (const picture of standing.pictures) drawn.add(picture)
    const ts = standing.messages.get(outbound.key)
    if (ts === undefined) return null
    receipts.keep(outbound.key, ts)
    return { platformId: ts }
  }
}
