import { type Channel, ChannelType, type Client } from 'discord.js'
import { missingFrom, neededIn, type PermissionName } from './permissions.ts'

/** What has to be known of a channel before anything is said in it. */
export interface ChannelFacts {
  readonly id: string
  readonly kind: 'direct' | 'thread' | 'channel' | 'other'
  /** The channel that a thread or post belongs to. */
  readonly parent: string | null
  readonly guild: string | null
  /** What the bot would need there and does not have. */
  readonly missing: readonly PermissionName[]
}

const threads: readonly ChannelType[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]
const openable: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement]

/** What kind of place a channel is, by Discord's number for it. */
export function kindOf(type: ChannelType): ChannelFacts['kind'] {
  if (type === ChannelType.DM) return 'direct'
  if (threads.includes(type)) return 'thread'
  return openable.includes(type) ? 'channel' : 'other'
}

/** Looks a channel up among those that the gateway told of, else asks for it; null where it cannot be seen. */
export async function channelFacts(client: Client, id: string): Promise<ChannelFacts | null> {
  const channel = client.channels.cache.get(id) ?? (await client.channels.fetch(id).catch(() => null))
  return channel === null ? null : factsOf(channel)
}

function factsOf(channel: Channel): ChannelFacts {
  const kind = kindOf(channel.type)
  if (channel.isDMBased()) return { id: channel.id, kind, parent: null, guild: null, missing: [] }
  const needed = neededIn(kind === 'thread' ? 'thread' : 'channel')
  const me = channel.guild.members.me
  const held = me === null ? null : channel.permissionsFor(me)
  return {
    id: channel.id,
    kind,
    parent: channel.isThread() ? channel.parentId : null,
    guild: channel.guildId,
    missing: held === null ? [] : missingFrom(held.bitfield, needed),
  }
}
