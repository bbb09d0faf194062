import { MessageFlags, type RawFile } from 'discord.js'
import { insteadOfDirect } from '../../../src/conversation/instead-of-direct.ts'
import type { Outbound, Receipt } from '../../../src/conversation/outbound.ts'
import { AppError } from '../../../src/errors.ts'
import type { Body } from '../api.ts'
import type { Bot } from '../bot.ts'
import { withAnswerButton } from './answer-button.ts'
import { asPlainWords } from './as-plain-words.ts'
import { isForbidden, isGone, isUnreadable } from './faults.ts'
import { findMarked, marked, withMark } from './mark.ts'

/** So long a thread waits whose place the bot may not speak in. */
const forbiddenMs = 10 * 60_000

/**
 * Sends one message to its place. A repeat within minutes is dropped by its nonce, a later one is found by its mark.
 * What goes to a place that is gone counts as sent. Throws `AppError` `platform_busy` where a permission is missing.
 */
export async function deliver(bot: Bot, outbound: Outbound): Promise<Receipt> {
  bot.offers.remember(outbound.content)
  try {
    return { platformId: await sendOrAside(bot, outbound) }
  } catch (fault) {
    if (isGone(fault)) {
      bot.context.logger.warn({ key: outbound.key, err: fault }, 'a conversation has no place any more')
      return { platformId: `gone.${outbound.key}` }
    }
    if (!isForbidden(fault)) throw fault
    throw new AppError('platform_busy', { retryAfterMs: forbiddenMs }, fault)
  }
}

/** Looks for a message among the latest of its place, and where it would have come aside. */
export async function find(bot: Bot, outbound: Outbound): Promise<Receipt | null> {
  if (outbound.op === 'ephemeral') return null
  const known = (thread: string) => bot.places.known(thread)
  const places = [await placeOf(bot, outbound, known)]
  if (outbound.audience.kind === 'direct') places.push(await known(outbound.thread))
  for (const place of places) {
    const found = place === null ? null : findMarked(outbound.key, await bot.api.recent(place), bot.self())
    if (found !== null) return { platformId: found }
  }
  return null
}

/** Somebody who takes no direct messages is told in the thread: it would wait for them for ever. */
async function sendOrAside(bot: Bot, outbound: Outbound): Promise<string> {
  try {
    return await sendPlainer(bot, outbound)
  } catch (fault) {
    if (outbound.audience.kind !== 'direct' || !isForbidden(fault)) throw fault
    return sendPlainer(bot, insteadOfDirect(outbound))
  }
}

/** What is refused as it is drawn would hold up its thread for ever: its words go alone. */
async function sendPlainer(bot: Bot, outbound: Outbound): Promise<string> {
  const several = (await bot.conversations.of(outbound.thread)) !== null
  const { body, files } = await bot.draw(outbound, several)
  try {
    return await send(bot, outbound, { ...body }, files)
  } catch (fault) {
    if (!isUnreadable(fault)) throw fault
    bot.context.logger.error({ key: outbound.key, err: fault }, 'Discord refused a message as it was drawn')
    const ids: string[] = []
    for (const words of asPlainWords(outbound))
      ids.push(await send(bot, { ...outbound, key: words.key }, words.body, []))
    return ids[0] ?? outbound.key
  }
}

async function send(bot: Bot, outbound: Outbound, bare: Body, files: RawFile[]): Promise<string> {
  const { api } = bot
  if (outbound.audience.kind === 'person')
    return sendTo(bot, outbound, outbound.audience.person, { ...bare }, files)
  const place = await placeOf(bot, outbound, (thread) => bot.places.open(thread))
  const typed =
    bot.options.messageContent || place === outbound.channel || outbound.audience.kind !== 'thread'
  const body: Body = typed ? { ...bare } : withAnswerButton({ ...bare }, outbound)
  if (outbound.op === 'update' && outbound.replaces !== undefined) {
    const earlier = findMarked(outbound.replaces, await api.recent(place), bot.self())
    if (earlier !== null) {
      await api.edit(place, earlier, withMark(outbound.replaces, body), files)
      return earlier
    }
  }
  return api.post(place, marked(outbound.key, body), files)
}

/** The thread, or what else the message is for; a forum has no room for messages of its own, and what is for it comes to the thread. */
async function placeOf<T extends string | null>(
  bot: Bot,
  { audience, channel, thread }: Outbound,
  threadPlace: (thread: string) => Promise<T>,
): Promise<T | string> {
  if (audience.kind === 'direct') return bot.api.directChannel(audience.person)
  if (audience.kind !== 'channel') return threadPlace(thread)
  const kind = (await bot.channel(channel))?.kind
  return kind === 'channel' || kind === 'direct' ? channel : threadPlace(thread)
}

/** For one person's eyes: below what they pressed while its token lives, else in their direct messages. */
async function sendTo(
  bot: Bot,
  outbound: Outbound,
  person: string,
  body: Body,
  files: RawFile[],
): Promise<string> {
  const { api } = bot
  const place = await bot.places.known(outbound.thread)
  const asked = bot.tokens.of(place ?? outbound.thread, person)
  const flags = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral
  if (asked !== null) return api.followUp(asked, { ...withMark(outbound.key, body), flags }, files)
  return api.post(await api.directChannel(person), marked(outbound.key, body), files)
}
