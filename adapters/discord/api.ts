import {
  type APIChannel,
  type APIMessage,
  type RawFile,
  REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js'
import type { Interaction } from './wire/interaction.ts'

/** A message, a callback or a modal as Discord takes it: plain data. */
export type Body = Readonly<Record<string, unknown>>
export type CommandBody = RESTPostAPIApplicationCommandsJSONBody

/** How long an acknowledgement may take; after three seconds its token is void. */
const acknowledgeMs = 2_800

/** Every request that the bot makes, each one call. */
export interface DiscordApi {
  /** The first answer to an interaction, never tried twice; gives the id of the message that it made, if any. */
  respond(interaction: Interaction, body: Body): Promise<string | null>
  /** Completes an answer that was deferred. */
  answer(interaction: Interaction, body: Body, files?: RawFile[]): Promise<void>
  /** A later answer through the interaction's token, which lives for a quarter of an hour. */
  followUp(interaction: Interaction, body: Body, files?: RawFile[]): Promise<string>
  post(channel: string, body: Body, files?: RawFile[]): Promise<string>
  edit(channel: string, message: string, body: Body, files?: RawFile[]): Promise<void>
  remove(channel: string, message: string): Promise<void>
  /** The latest messages of a channel, newest first. */
  recent(channel: string): Promise<readonly APIMessage[]>
  threadFrom(channel: string, message: string, name: string): Promise<string>
  forumPost(forum: string, name: string, message: Body, tags: readonly string[]): Promise<string>
  activeThreads(guild: string): Promise<readonly APIChannel[]>
  tag(thread: string, tags: readonly string[]): Promise<void>
  typing(channel: string): Promise<void>
  /** The channel of direct messages with a person. */
  directChannel(person: string): Promise<string>
  member(guild: string, person: string): Promise<void>
  commands(application: string): Promise<readonly CommandBody[]>
  putCommands(application: string, commands: readonly CommandBody[]): Promise<void>
}

/** Requests over the client's own queue, which waits out rate limits; acknowledgements go past it. */
export function createApi(rest: REST): DiscordApi {
  const direct = new REST({ ...rest.options, retries: 0, timeout: acknowledgeMs })
  const idOf = (made: unknown) => (made as { readonly id: string }).id
  const withFiles = (body: Body, files: RawFile[] | undefined) => ({
    body,
    ...(files === undefined || files.length === 0 ? {} : { files }),
  })
  return {
    async respond({ id, token }, body) {
      const made = (await direct.post(Routes.interactionCallback(id, token), {
        auth: false,
        body,
        query: new URLSearchParams({ with_response: 'true' }),
      })) as { readonly resource?: { readonly message?: { readonly id: string } } } | null
      return made?.resource?.message?.id ?? null
    },
    async answer({ application_id, token }, body, files) {
      const path = Routes.webhookMessage(application_id, token)
      await rest.patch(path, { auth: false, ...withFiles(body, files) })
    },
    async followUp({ application_id, token }, body, files) {
      const path = Routes.webhook(application_id, token)
      return idOf(await rest.post(path, { auth: false, ...withFiles(body, files) }))
    },
    async post(channel, body, files) {
      return idOf(await rest.post(Routes.channelMessages(channel), withFiles(body, files)))
    },
    async edit(channel, message, body, files) {
      await rest.patch(Routes.channelMessage(channel, message), withFiles(body, files))
    },
    async remove(channel, message) {
      await rest.delete(Routes.channelMessage(channel, message))
    },
    async recent(channel) {
      const query = new URLSearchParams({ limit: '100' })
      return (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[]
    },
    async threadFrom(channel, message, name) {
      return idOf(await rest.post(Routes.threads(channel, message), { body: { name } }))
    },
    async forumPost(forum, name, message, tags) {
      return idOf(await rest.post(Routes.threads(forum), { body: { name, message, applied_tags: tags } }))
    },
    async activeThreads(guild) {
      const found = (await rest.get(Routes.guildActiveThreads(guild))) as { threads: APIChannel[] }
      return found.threads
    },
    async tag(thread, tags) {
      await rest.patch(Routes.channel(thread), { body: { applied_tags: tags } })
    },
    async typing(channel) {
      await rest.post(Routes.channelTyping(channel))
    },
    async directChannel(person) {
      return idOf(await rest.post(Routes.userChannels(), { body: { recipient_id: person } }))
    },
    async member(guild, person) {
      await rest.get(Routes.guildMember(guild, person))
    },
    async commands(application) {
      const query = new URLSearchParams({ with_localizations: 'true' })
      return (await rest.get(Routes.applicationCommands(application), { query })) as CommandBody[]
    },
    async putCommands(application, commands) {
      await rest.put(Routes.applicationCommands(application), { body: commands })
    },
  }
}
