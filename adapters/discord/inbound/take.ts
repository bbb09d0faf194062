import type { Payload } from '../../../src/conversation/inbound.ts'
import type { Body } from '../api.ts'
import type { Bot } from '../bot.ts'
import type { Conversation } from '../places/conversation.ts'
import { missingSentence } from '../places/permissions.ts'
import type { Interaction } from '../wire/interaction.ts'
import { words } from '../words.ts'
import { acknowledge, deferredUpdate, sayPrivately } from './acknowledge.ts'
import { conversationIn, inboundOf, type Scene, workspaceIn } from './scene.ts'

/** Hands what somebody did in a conversation to the house, and answers Discord once it is stored. */
export async function take(
  bot: Bot,
  interaction: Interaction,
  scene: Scene,
  payload: Payload,
  answer: Body = deferredUpdate,
): Promise<void> {
  const conversation = await spokenIn(bot, interaction, scene)
  if (conversation === null) return
  const inbound = inboundOf(bot, interaction.id, conversation, scene.actor, payload)
  const { fresh } = await bot.context.receive(inbound)
  if (fresh) await acknowledge(bot, interaction, answer)
}

/** The conversation to speak in; null where there is none or the bot may not speak, which is then said. */
export async function spokenIn(
  bot: Bot,
  interaction: Interaction,
  scene: Scene,
): Promise<Conversation | null> {
  const say = (line: string) => acknowledge(bot, interaction, sayPrivately(line))
  if (scene.missing.length > 0) {
    await say(missingSentence(scene.language, scene.missing))
    return null
  }
  const conversation = (await conversationIn(bot, scene)) ?? (await orphanIn(bot, scene))
  if (conversation === null) await say(words(scene.language, 'discord.no_conversation'))
  else bot.tokens.note(scene.channel, scene.actor.id, interaction)
  return conversation
}

/** A control of ours in a thread that nothing is kept of: the reference itself says whether it belongs there. */
async function orphanIn(bot: Bot, scene: Scene): Promise<Conversation | null> {
  const { where, kind, channel, parent, guild } = scene
  if (where !== 'guild' || kind !== 'thread' || parent === null) return null
  const workspace = await workspaceIn(bot, scene)
  return { workspace, channel: parent, thread: channel, place: channel, guild, opening: null }
}
