import { quotePayload } from '../../../src/conversation/quote-command.ts'
import type { Bot } from '../bot.ts'
import type { Conversation } from '../places/conversation.ts'
import { titleOf } from '../places/title.ts'
import type { Command } from '../wire/interaction.ts'
import type { Message } from '../wire/message.ts'
import { words } from '../words.ts'
import { acknowledge, sayPrivately } from './acknowledge.ts'
import { begin } from './begin.ts'
import { noteFiles, startFetching } from './files.ts'
import { readable } from './readable.ts'
import { conversationIn, inboundOf, type Scene, workspaceIn } from './scene.ts'
import { take } from './take.ts'

/** A conversation about what somebody has written, in a thread below it. */
export async function buildFrom(bot: Bot, interaction: Command, scene: Scene): Promise<void> {
  const target = targetOf(interaction)
  const text = target === null ? '' : readable(target, bot.self())
  const files = target?.attachments ?? []
  if (target === null || (text === '' && files.length === 0)) return sayEmpty(bot, interaction, scene)
  const below = scene.where === 'guild' && scene.kind === 'channel' && scene.missing.length === 0
  if (!below) return begin(bot, interaction, scene, { text, files })
  const { channel, guild, language, actor } = scene
  const conversation: Conversation = (await bot.conversations.of(target.id)) ?? {
    workspace: await workspaceIn(bot, scene),
    channel,
    thread: target.id,
    place: null,
    guild,
    opening: { kind: 'message', title: titleOf(language, text) },
  }
  if (conversation.place === null) await bot.conversations.begin(conversation)
  const inbound = inboundOf(bot, interaction.id, conversation, actor, { kind: 'message', text })
  if (files.length > 0) await noteFiles(bot, inbound, files)
  else await bot.context.receive(inbound)
  // A thread has the id of the message that it hangs on.
  const line = words(language, 'discord.opened_at', { place: `<#${target.id}>` })
  await acknowledge(bot, interaction, sayPrivately(line))
  if (files.length > 0) startFetching(bot, interaction.id)
}

/** What a customer has written, taken as a quote in the conversation that goes on here. */
export async function quoteFrom(bot: Bot, interaction: Command, scene: Scene): Promise<void> {
  const target = targetOf(interaction)
  const text = target === null ? '' : readable(target, bot.self())
  if (text === '') return sayEmpty(bot, interaction, scene)
  if ((await conversationIn(bot, scene)) === null) {
    const line = words(scene.language, 'discord.quote_where')
    await acknowledge(bot, interaction, sayPrivately(line))
    return
  }
  const taken = sayPrivately(words(scene.language, 'discord.on_it'))
  // One quote, however its writer broke its lines.
  await take(bot, interaction, scene, quotePayload(text.replace(/\s+/gu, ' ')), taken)
}

function targetOf({ data }: Command): Message | null {
  return data.resolved?.messages?.[data.target_id ?? ''] ?? null
}

async function sayEmpty(bot: Bot, interaction: Command, scene: Scene): Promise<void> {
  await acknowledge(bot, interaction, sayPrivately(words(scene.language, 'discord.target_empty')))
}
