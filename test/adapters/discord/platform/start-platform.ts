import { type DiscordSchema, hasDiscordSchema, loadDiscordSchema, whyNot } from '../schema/discord-schema.ts'
import { startGateway } from './gateway-server.ts'
import { createPeople, type People } from './people.ts'
import { everything } from './permissions.ts'
import { type RestServer, startRestServer } from './rest-server.ts'
import { channelBody, createWorld, type World } from './world.ts'

/** A whole Discord on loopback: a server with a text channel and a forum, people in it, and the bot. */
export interface Platform {
  readonly world: World
  readonly rest: RestServer
  readonly gateway: Awaited<ReturnType<typeof startGateway>>
  readonly people: People
  close(): Promise<void>
}

/** Read once a file of tests: it is large. */
let loaded: Promise<DiscordSchema> | undefined

/**
 * `checks` validates every request with Discord's own description of its API, where it is here; without
 * `nonces` a repeated message stands twice, as it does on Discord after some minutes. A client that is answered no heartbeat before
 * the next, each after `heartbeatMs`, takes its connection for dead.
 */
export async function startPlatform({
  checks = true,
  locale = 'en-US',
  nonces = true,
  heartbeatMs = 41_250,
} = {}): Promise<Platform> {
  const world = createWorld({ nonces })
  const gateway = await startGateway(
    (shard) => [
      { t: 'READY', d: readyBody(world, shard) },
      ...(shard === 0 ? [{ t: 'GUILD_CREATE', d: guildBody(world, locale) }] : []),
    ],
    heartbeatMs,
  )
  if (checks && hasDiscordSchema) loaded ??= loadDiscordSchema()
  if (checks && !hasDiscordSchema) console.info(`The checks of requests are ${whyNot}`)
  const schema = checks && loaded !== undefined ? await loaded : null
  const rest = await startRestServer(world, () => gateway.url, schema)
  return {
    world,
    rest,
    gateway,
    people: createPeople(world, gateway, rest),
    async close() {
      await gateway.close()
      await rest.close()
    },
  }
}

function botUser(world: World) {
  return { id: world.bot, username: 'visao', discriminator: '0', avatar: null, bot: true }
}

function readyBody(world: World, shard: number) {
  return {
    v: 10,
    user: botUser(world),
    application: { id: world.application, flags: 0 },
    guilds: shard === 0 ? [{ id: world.guild, unavailable: true }] : [],
  }
}

function guildBody(world: World, locale: string) {
  const channels = [...world.channels.values()].filter((one) => one.parent === null && one.guild !== null)
  return {
    id: world.guild,
    name: 'Shop',
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: '70000000000000009',
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [role(world.guild, everything)],
    emojis: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: locale,
    public_updates_channel_id: null,
    nsfw_level: 0,
    stickers: [],
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    joined_at: '2026-01-01T00:00:00.000Z',
    large: false,
    unavailable: false,
    member_count: 3,
    voice_states: [],
    members: [
      {
        user: botUser(world),
        roles: [],
        joined_at: '2026-01-01T00:00:00.000Z',
        deaf: false,
        mute: false,
        flags: 0,
      },
    ],
    channels: channels.map((one) => channelBody(world, one)),
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}

function role(id: string, permissions: string) {
  return {
    id,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0 },
    hoist: false,
    position: 0,
    permissions,
    managed: false,
    mentionable: false,
    flags: 0,
  }
}
