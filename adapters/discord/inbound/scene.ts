import type { Actor, Inbound, Payload } from '../../../src/conversation/inbound.ts'
import type { Language } from '../../../src/locales/locale.ts'
import type { Bot } from '../bot.ts'
import { type ChannelFacts, kindOf } from '../places/channels.ts'
import type { Conversation } from '../places/conversation.ts'
import { missingFrom, neededIn, type PermissionName } from '../places/permissions.ts'
import type { Interaction } from '../wire/interaction.ts'
import { actorOf } from '../wire/people.ts'
import { languageOf } from '../words.ts'

/** Who did something and where, as far as the interaction itself tells. */
export interface Scene {
  readonly actor: Actor
  readonly language: Language
  readonly channel: string
  /** A server that the bot is in, direct messages with it, or a place that only its user has brought it to. */
  readonly where: 'guild' | 'direct' | 'elsewhere'
  readonly kind: ChannelFacts['kind']
  readonly parent: string | null
  readonly guild: string | null
  readonly missing: readonly PermissionName[]
}

const botDirect = 1

/** Reads the scene; null where Discord does not say who or where. */
export function sceneOf(interaction: Interaction): Scene | null {
  const { channel, member, guild_id: guild, locale } = interaction
  const user = member?.user ?? interaction.user
  const id = channel?.id ?? interaction.channel_id
  if (user === undefined || id === undefined) return null
  const kind = channel === undefined ? 'other' : kindOf(channel.type)
  const installed = guild !== undefined && interaction.authorizing_integration_owners['0'] === guild
  const where = installed ? 'guild' : interaction.context === botDirect ? 'direct' : 'elsewhere'
  const needed = neededIn(kind === 'thread' ? 'thread' : 'channel')
  return {
    actor: actorOf(user, member?.nick, locale),
    language: languageOf(locale),
    channel: id,
    where,
    kind,
    parent: channel?.parent_id ?? null,
    guild: installed ? guild : null,
    missing: where === 'guild' ? missingFrom(BigInt(interaction.app_permissions), needed) : [],
  }
}

/** The library that the scene belongs to. */
export function workspaceIn(bot: Bot, { guild, actor }: Scene): Promise<string> {
  return guild === null ? bot.workspaces.ofPerson(actor.id) : Promise.resolve(bot.workspaces.ofGuild(guild))
}

/** The conversation that goes on in the scene's channel; null where there is none. */
export async function conversationIn(bot: Bot, scene: Scene): Promise<Conversation | null> {
  if (scene.where === 'elsewhere') return null
  if (scene.where === 'guild') return bot.conversations.at(scene.channel)
  return directConversation(await workspaceIn(bot, scene), scene.channel)
}

/** Direct messages are one conversation, which needs no thread of its own. */
export function directConversation(workspace: string, channel: string): Conversation {
  return { workspace, channel, thread: channel, place: channel, guild: null, opening: null }
}

/** An event in the house's words. */
export function inboundOf(
  bot: Bot,
  id: string,
  { workspace, channel, thread, guild }: Conversation,
  actor: Actor,
  payload: Payload,
): Inbound {
  return {
    id,
    platform: 'discord',
    workspace,
    thread: { channel, thread, isDirect: guild === null },
    actor,
    payload,
    receivedAt: bot.context.clock.now().toISOString(),
  }
}
