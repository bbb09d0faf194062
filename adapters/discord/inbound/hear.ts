import type { Payload } from '../../../src/conversation/inbound.ts'
import type { Bot } from '../bot.ts'
import { marked } from '../outbound/mark.ts'
import type { Conversation } from '../places/conversation.ts'
import { lineBody } from '../places/line-body.ts'
import { missingSentence } from '../places/permissions.ts'
import { titleOf } from '../places/title.ts'
import type { Message } from '../wire/message.ts'
import { actorOf } from '../wire/people.ts'
import { languageOf, words } from '../words.ts'
import { noteFiles, startFetching } from './files.ts'
import { readable } from './readable.ts'
import { directConversation, inboundOf } from './scene.ts'

/** An ordinary message and a reply; all other types are Discord's own notices. */
const spoken = [0, 19]

/** A message that somebody typed: to the bot in private, with its mention, or in a thread in which it may read. */
export async function hear(bot: Bot, message: Message): Promise<void> {
  const { id, author, guild_id: guild, channel_id: channel, attachments } = message
  if (author.bot === true || message.webhook_id !== undefined || !spoken.includes(message.type)) return
  const mentioned = message.mentions.some((user) => user.id === bot.self())
  if (guild !== undefined && !mentioned && !bot.options.messageContent) return
  const present = guild === undefined ? null : await bot.conversations.at(channel)
  if (guild !== undefined && !mentioned && present === null) return
  const text = readable(message, bot.self())
  const conversation =
    guild === undefined
      ? directConversation(await bot.workspaces.ofPerson(author.id), channel)
      : (present ?? (await beginBelow(bot, message, guild, text)))
  if (conversation === null) return
  const actor = actorOf(author, message.member?.nick, bot.locales.of(author.id, guild))
  const payload: Payload = text === '' ? { kind: 'opened' } : { kind: 'message', text }
  const inbound = inboundOf(bot, id, conversation, actor, payload)
  if (attachments.length === 0) {
    await bot.context.receive(inbound)
    return
  }
  await noteFiles(bot, inbound, attachments)
  startFetching(bot, id)
}

/** A mention opens a thread below itself, or makes the thread it stands in a conversation. */
async function beginBelow(
  bot: Bot,
  { id, channel_id: channel, author }: Message,
  guild: string,
  text: string,
): Promise<Conversation | null> {
  // A message that is told a second time is about the place that it has by now.
  const known = await bot.conversations.of(id)
  if (known !== null) return known
  const facts = await bot.channel(channel)
  const language = languageOf(bot.locales.of(author.id, guild))
  if (facts === null || facts.kind === 'other' || facts.missing.length > 0) {
    const missing = facts?.missing ?? (['ViewChannel'] as const)
    const line =
      missing.length > 0 ? missingSentence(language, missing) : words(language, 'discord.no_threads_here')
    await tellPrivately(bot, author.id, id, line)
    return null
  }
  const workspace = bot.workspaces.ofGuild(guild)
  const conversation: Conversation =
    facts.kind === 'thread'
      ? { workspace, channel: facts.parent ?? channel, thread: channel, place: channel, guild, opening: null }
      : {
          workspace,
          channel,
          thread: id,
          place: null,
          guild,
          opening: { kind: 'message', title: titleOf(language, text) },
        }
  await bot.conversations.begin(conversation)
  return conversation
}

/** Where the bot cannot answer, it says so in direct messages; whoever has closed theirs hears nothing. */
async function tellPrivately(bot: Bot, person: string, id: string, line: string): Promise<void> {
  try {
    await bot.api.post(await bot.api.directChannel(person), marked(`told.${id}`, lineBody(line)))
  } catch (fault) {
    bot.context.logger.info({ err: fault, person }, 'a person could not be told why there is no answer')
  }
}
