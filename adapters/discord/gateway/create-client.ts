import { Client, GatewayIntentBits, Options } from 'discord.js'
import type { DiscordOptions } from '../options.ts'
import { restOptions } from './rest-options.ts'

/** The connection to Discord: events in, requests out, and of what passes by only what permissions need is kept. */
export function createClient(options: DiscordOptions): Client {
  const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits
  return new Client({
    intents: [Guilds, GuildMessages, DirectMessages, ...(options.messageContent ? [MessageContent] : [])],
    ...(options.shards === null
      ? {}
      : {
          shardCount: options.shards,
          shards: Array.from({ length: options.shards }, (_, shard) => shard),
        }),
    allowedMentions: { parse: [] },
    rest: restOptions(options.api),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      DMMessageManager: 0,
      GuildMessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      StageInstanceManager: 0,
      GuildInviteManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildScheduledEventManager: 0,
      AutoModerationRuleManager: 0,
      ThreadMemberManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user?.id },
    }),
    sweepers: { ...Options.DefaultSweeperSettings, threads: { interval: 3_600, lifetime: 14_400 } },
  })
}
