import { InteractionResponseType } from 'discord.js'
import type { Body } from '../api.ts'
import type { Bot } from '../bot.ts'
import { isTooLate } from '../outbound/faults.ts'
import { lineBody, privateLine } from '../places/line-body.ts'
import type { Interaction } from '../wire/interaction.ts'

/**
 * The first answer, given once: what is too late or does not arrive is not tried again, for the event is stored already
 * and its answer comes as a message. Gives the id of the message that the answer made, or null.
 */
export async function acknowledge(bot: Bot, interaction: Interaction, body: Body): Promise<string | null> {
  try {
    return await bot.api.respond(interaction, body)
  } catch (fault) {
    const level = isTooLate(fault) ? 'info' : 'warn'
    bot.context.logger[level](
      { err: fault, interaction: interaction.id },
      'an acknowledgement did not arrive',
    )
    return null
  }
}

/** Nothing changes on the screen: what comes of it is posted. */
export const deferredUpdate: Body = { type: InteractionResponseType.DeferredMessageUpdate }

/** A private answer that takes a moment. */
export const deferredPrivate: Body = {
  type: InteractionResponseType.DeferredChannelMessageWithSource,
  data: { flags: 64 },
}

export function sayPrivately(line: string, components: readonly Body[] = []): Body {
  return { type: InteractionResponseType.ChannelMessageWithSource, data: privateLine(line, components) }
}

export function sayPublicly(data: Body): Body {
  return { type: InteractionResponseType.ChannelMessageWithSource, data }
}

/** Replaces the message that the control stood on. */
export function replaceWith(line: string): Body {
  return { type: InteractionResponseType.UpdateMessage, data: lineBody(line) }
}

export function openModal(data: Body): Body {
  return { type: InteractionResponseType.Modal, data }
}
