import { type Client, Events, OAuth2Scopes, type RawFile } from 'discord.js'
import type { AdapterContext, RunningAdapter } from '../adapter.ts'
import { createApi } from './api.ts'
import type { Bot } from './bot.ts'
import { commandDefinitions } from './commands/definitions.ts'
import { registerCommands } from './commands/register.ts'
import { connect } from './gateway/connect.ts'
import { createClient } from './gateway/create-client.ts'
import { eraseLeft } from './gateway/departures.ts'
import { createDispatch } from './gateway/dispatch.ts'
import { heartbeatAge } from './gateway/health.ts'
import { readRawOnly } from './gateway/raw-only.ts'
import { resumeFiles } from './inbound/files.ts'
import { createLocales } from './inbound/locales.ts'
import { createTokens } from './inbound/tokens.ts'
import type { DiscordOptions } from './options.ts'
import { deliver, find } from './outbound/deliver.ts'
import { createOffers } from './outbound/offers.ts'
import { createWorking } from './outbound/working.ts'
import { channelFacts } from './places/channels.ts'
import { createConversations } from './places/conversations.ts'
import { tagPost } from './places/forum-tags.ts'
import { createPlaces } from './places/open-place.ts'
import { permissionNames } from './places/permissions.ts'
import { createWorkspaces } from './places/workspace.ts'
import { discordCapabilities } from './render/capabilities.ts'
import { chartDrawer } from './render/draw-charts.ts'
import { renderMessage } from './render/message.ts'

/** The bot once it is connected. */
export interface DiscordAdapter extends RunningAdapter {
  /** Where it is invited to a server. */
  readonly url: string
  /** Milliseconds since the gateway last answered a heartbeat; null before the first. */
  heartbeatAge(): number | null
}

/** How often the connection is looked at, and how long it may be silent before that is logged. */
const lookMs = 60_000
const silentMs = 150_000
const daysMs = 24 * 3_600_000

/** Connects the bot. Throws `AppError` `option_invalid` where Discord refuses its token or its intents. */
export async function startDiscord(
  options: DiscordOptions,
  context: AdapterContext,
): Promise<DiscordAdapter> {
  const { logger } = context
  const client = createClient(options)
  readRawOnly(client)
  const bot = createBot(client, options, context)
  const dispatch = createDispatch(bot)
  const working = createWorking(bot.api, bot.places, logger)
  client.on(Events.Raw, (packet: Parameters<typeof dispatch.take>[0]) => dispatch.take(packet))
  client.on(Events.Error, (fault) => logger.error({ err: fault }, 'the gateway reports a fault'))
  client.on(Events.ShardError, (fault) => logger.warn({ err: fault }, 'a connection to the gateway failed'))
  client.on(Events.ShardDisconnect, ({ code }) => logger.error({ code }, 'the gateway closed for good'))
  await connect(client, options.token)

  const inBackground = (work: Promise<unknown>, what: string) =>
    void work.catch((fault: unknown) => logger.error({ err: fault }, what))
  const application = client.application?.id ?? bot.self()
  inBackground(
    registerCommands(bot.api, context.kept, application, commandDefinitions()),
    'the commands could not be registered',
  )
  const cleanUp = () => inBackground(eraseLeft(bot), 'a library could not be erased')
  cleanUp()
  inBackground(resumeFiles(bot), 'files of an earlier life could not be fetched')
  const looking = setInterval(() => {
    const age = heartbeatAge(client, Date.now())
    if (age !== null && age > silentMs) logger.error({ age }, 'the gateway has been silent')
  }, lookMs).unref()
  const cleaning = setInterval(cleanUp, daysMs).unref()
  let closed: Promise<void> | undefined

  async function close(): Promise<void> {
    clearInterval(looking)
    clearInterval(cleaning)
    working.close()
    await dispatch.rest()
    await client.destroy()
  }

  return {
    url: inviteUrl(client),
    heartbeatAge: () => heartbeatAge(client, Date.now()),
    deliver: (outbound) => deliver(bot, outbound),
    find: (outbound) => find(bot, outbound),
    working: ({ thread }, text) => working.show(thread, text),
    settled: ({ thread }) => inBackground(tagPost(bot, client, thread), 'a post could not be tagged'),
    close: () => {
      closed ??= close()
      return closed
    },
  }
}

function createBot(client: Client, options: DiscordOptions, context: AdapterContext): Bot {
  const api = createApi(client.rest)
  const conversations = createConversations(context.kept)
  const self = () => client.user?.id ?? ''
  const drawChart = chartDrawer(context.logger)
  return {
    context,
    options,
    api,
    conversations,
    places: createPlaces(api, conversations, self),
    workspaces: createWorkspaces(options.homeGuild, (guild, person) => api.member(guild, person), Date.now),
    offers: createOffers(context.library, discordCapabilities),
    tokens: createTokens(Date.now),
    locales: createLocales((guild) => client.guilds.cache.get(guild)?.preferredLocale),
    async draw(message, vote) {
      const { body, files } = await renderMessage(message, { drawChart, vote })
      return { body, files: files.map(({ name, bytes }): RawFile => ({ name, data: Buffer.from(bytes) })) }
    },
    self,
    channel: (id) => channelFacts(client, id),
  }
}

function inviteUrl(client: Client): string {
  return client.generateInvite({
    scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
    permissions: [...permissionNames, 'ManageThreads'],
  })
}
