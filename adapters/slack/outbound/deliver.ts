import { z } from 'zod'
import type { Outbound, Receipt } from '../../../src/conversation/outbound.ts'
import { AppError } from '../../../src/errors.ts'
import type { Answer } from '../api/api.ts'
import type { Drawing } from '../render/frame.ts'
import type { Address } from './addressed.ts'
import { type DrawingSite, type DrawnMessage, drawMessage } from './draw-message.ts'
import { escaped } from './escaped.ts'
import { metadataType, readThread } from './find.ts'
import { directChannel, reachedBy } from './reached.ts'
import type { Receipts } from './receipts.ts'

interface DeliverySite extends DrawingSite {
  readonly receipts: Receipts
}

/** Plainer and plainer, each tried once. */
const drawings: readonly Drawing[] = ['native', 'image', 'text']
const unreadable = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'block_mismatch',
])
const outOfReach = new Set(['channel_not_found', 'not_in_channel', 'user_not_in_channel', 'is_archived'])

/** Until somebody has opened the way again: a channel was archived, a token was taken back. */
const closedMs = 600_000
/** A workspace that refused Slack's own charts is not asked again for so long. */
const plainMs = 86_400_000

const postedSchema = z.looseObject({ ts: z.string().optional(), message_ts: z.string().optional() })

/**
 * Sends one message: with Slack's own charts and tables, where the workspace refuses them as pictures, then as text. Throws
 * `AppError` `platform_busy` where Slack wants to wait or will not have it now; the outbox tries again.
 */
export function createDeliver(site: DeliverySite, nowMs: () => number) {
  const { api, receipts } = site
  const plainUntil = new Map<string, number>()

  async function deliver(outbound: Outbound): Promise<Receipt> {
    const known = receipts.get(outbound.key)
    if (known !== undefined) return { platformId: known }
    receipts.begun(outbound.key)
    try {
      const { address, message } = await reachedBy(api, outbound)
      const answer = await sendPlainer(message, address)
      const sent = answer.ok ? answer : await sendPrivately(message, address, answer)
      if (!sent.ok) throw refusal(sent.refusal)
      const { ts, message_ts } = postedSchema.parse(sent.data)
      const platformId = ts ?? message_ts ?? outbound.key
      receipts.keep(outbound.key, platformId)
      return { platformId }
    } catch (fault) {
      // Slack has answered: the message does not stand, and need not be looked for before it is sent again.
      if (fault instanceof AppError) receipts.refused(outbound.key)
      throw fault
    }
  }

  async function sendPlainer(outbound: Outbound, address: Address): Promise<Answer> {
    const plain = (plainUntil.get(outbound.workspace) ?? 0) > nowMs()
    let answer: Answer = { ok: false, refusal: 'invalid_blocks' }
    for (const drawing of plain ? drawings.slice(1) : drawings) {
      const drawn = await drawMessage(site, outbound, address, drawing)
      answer = await send(outbound, address, drawn)
      if (answer.ok && drawing !== 'native' && !plain) plainUntil.set(outbound.workspace, nowMs() + plainMs)
      if (answer.ok || !unreadable.has(answer.refusal)) return answer
      site.logger.warn({ key: outbound.key, drawing, refusal: answer.refusal }, 'Slack refused the blocks')
    }
    return send(outbound, address, { text: escaped(outbound.text), blocks: [] })
  }

  async function send(outbound: Outbound, address: Address, { text, blocks }: DrawnMessage): Promise<Answer> {
    const { workspace, key } = outbound
    const message = { channel: address.channel, text, ...(blocks.length === 0 ? {} : { blocks }) }
    if (address.kind === 'person')
      return api.bulk(workspace, 'chat.postEphemeral', {
        ...message,
        user: address.user,
        ...(address.thread === null ? {} : { thread_ts: address.thread }),
      })
    const metadata = { event_type: metadataType, event_payload: { key } }
    const ts = outbound.op === 'update' ? await standing(outbound, address) : undefined
    if (ts !== undefined) return api.bulk(workspace, 'chat.update', { ...message, ts, metadata })
    return api.bulk(workspace, 'chat.postMessage', {
      ...message,
      ...(address.thread === null ? {} : { thread_ts: address.thread }),
      metadata,
      unfurl_links: false,
      unfurl_media: false,
    })
  }

  /** Where the message that is to be replaced stands. */
  async function standing(
    { replaces, workspace }: Outbound,
    { channel, thread }: Extract<Address, { kind: 'thread' }>,
  ): Promise<string | undefined> {
    if (replaces === undefined) return undefined
    const known = receipts.get(replaces)
    if (known !== undefined || thread === null) return known
    return (await readThread(api, workspace, channel, thread)).messages.get(replaces)
  }

  /** Where Visao may not write in the channel, what is for one person goes to their own conversation with it. */
  async function sendPrivately(outbound: Outbound, address: Address, answer: Answer): Promise<Answer> {
    if (answer.ok || address.kind !== 'person' || !outOfReach.has(answer.refusal)) return answer
    const channel = await directChannel(api, outbound.workspace, address.user)
    if (channel === null) return answer
    const { text, blocks } = await drawMessage(site, outbound, address, 'image')
    return api.bulk(outbound.workspace, 'chat.postMessage', { channel, text, blocks })
  }

  return deliver
}

function refusal(reason: string): AppError {
  return new AppError('platform_busy', { refusal: reason, retryAfterMs: closedMs })
}
