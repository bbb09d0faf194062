import type { Bot } from '../bot.ts'
import { createBounded } from '../bounded.ts'
import { hear } from '../inbound/hear.ts'
import { interact } from '../inbound/interact.ts'
import { interactionSchema } from '../wire/interaction.ts'
import { messageSchema } from '../wire/message.ts'
import { noteBack, noteLeft } from './departures.ts'

/** What the gateway tells, taken one packet after the other. */
export interface Dispatch {
  take(packet: { readonly t?: string | null; readonly d?: unknown }): void
  /** Takes nothing more, and resolves when what has been taken is done. */
  rest(): Promise<void>
}

const remembered = 5_000

/** Hands packets to those who know them; a session that is resumed tells some of them again. */
export function createDispatch(bot: Bot): Dispatch {
  const seen = createBounded<true>(remembered)
  const channels = new Map<string, Promise<void>>()
  const running = new Set<Promise<void>>()
  let resting = false

  /** What could not be taken may be told again. */
  function start(work: Promise<void>, id?: string): Promise<void> {
    const done = work
      .catch((fault: unknown) => {
        bot.context.logger.error({ err: fault }, 'an event could not be taken')
        if (id !== undefined) seen.delete(id)
      })
      .finally(() => running.delete(done))
    running.add(done)
    return done
  }

  /** What is typed in a channel is taken in the order it was typed. */
  function inOrder(channel: string, id: string, work: () => Promise<void>): void {
    const before = channels.get(channel) ?? Promise.resolve()
    const done = start(before.then(work), id)
    channels.set(channel, done)
    void done.then(() => {
      if (channels.get(channel) === done) channels.delete(channel)
    })
  }

  function isNew(id: string): boolean {
    if (seen.get(id) === true) return false
    seen.set(id, true)
    return true
  }

  return {
    take({ t, d }) {
      if (resting) return
      if (t === 'INTERACTION_CREATE') {
        const parsed = interactionSchema.safeParse(d)
        if (!parsed.success)
          bot.context.logger.warn({ err: parsed.error }, 'an interaction could not be read')
        else if (isNew(parsed.data.id)) void start(interact(bot, parsed.data), parsed.data.id)
      } else if (t === 'MESSAGE_CREATE') {
        const { success, data } = messageSchema.safeParse(d)
        if (success && isNew(data.id)) inOrder(data.channel_id, data.id, () => hear(bot, data))
      } else if (t === 'GUILD_CREATE' || t === 'GUILD_DELETE') {
        const { id, unavailable } = d as { readonly id: string; readonly unavailable?: boolean }
        if (unavailable === true) return
        void start(t === 'GUILD_CREATE' ? noteBack(bot, id) : noteLeft(bot, id))
      }
    },
    async rest() {
      resting = true
      await Promise.all(running)
    },
  }
}
