import type { Payload } from '../../../src/conversation/inbound.ts'
import type { Bot } from '../bot.ts'
import { withMark } from '../outbound/mark.ts'
import type { Conversation, Opening } from '../places/conversation.ts'
import { lineBody } from '../places/line-body.ts'
import { missingSentence } from '../places/permissions.ts'
import { openingLine, titleOf } from '../places/title.ts'
import type { Command } from '../wire/interaction.ts'
import type { Attachment } from '../wire/message.ts'
import { words } from '../words.ts'
import { acknowledge, deferredPrivate, sayPrivately, sayPublicly } from './acknowledge.ts'
import { noteFiles, startFetching } from './files.ts'
import { conversationIn, directConversation, inboundOf, type Scene, workspaceIn } from './scene.ts'

/** What a conversation begins with. */
export interface Beginning {
  readonly text: string
  readonly files: readonly Attachment[]
}

/**
 * Begins a conversation with a question: in a thread below the question, as a forum post, in the thread it is asked in, or
 * in direct messages where the bot is not a member.
 */
export async function begin(
  bot: Bot,
  interaction: Command,
  scene: Scene,
  beginning: Beginning,
): Promise<void> {
  if (scene.missing.length > 0) {
    await acknowledge(bot, interaction, sayPrivately(missingSentence(scene.language, scene.missing)))
    return
  }
  if (scene.where === 'elsewhere') return beginDirectly(bot, interaction, scene, beginning)
  const present = await conversationIn(bot, scene)
  if (present !== null) return startOver(bot, interaction, scene, present, beginning)
  if (scene.kind === 'other') {
    await acknowledge(bot, interaction, sayPrivately(words(scene.language, 'discord.no_threads_here')))
    return
  }
  const known = await bot.conversations.of(interaction.id)
  const conversation = known ?? (await newConversation(bot, interaction.id, scene, beginning.text))
  // What is known has its place by now, which nothing may overwrite.
  if (known === null) await bot.conversations.begin(conversation)
  bot.tokens.note(conversation.place ?? scene.channel, scene.actor.id, interaction)
  if (conversation.opening?.kind === 'forum')
    return beginPost(bot, interaction, scene, conversation, beginning)
  const line = Promise.withResolvers<string | null>()
  bot.places.expect(conversation.thread, line.promise)
  try {
    if (!(await hand(bot, interaction.id, scene, conversation, beginning))) return
    const body = lineBody(openingLine(scene.language, scene.actor.name, beginning.text))
    line.resolve(await acknowledge(bot, interaction, sayPublicly(withMark(conversation.thread, body))))
  } finally {
    line.resolve(null)
  }
  if (beginning.files.length > 0) startFetching(bot, interaction.id)
}

async function newConversation(bot: Bot, id: string, scene: Scene, question: string): Promise<Conversation> {
  const { language, actor, channel, guild, kind, parent } = scene
  const workspace = await workspaceIn(bot, scene)
  if (kind === 'thread')
    return { workspace, channel: parent ?? channel, thread: channel, place: channel, guild, opening: null }
  const how = { title: titleOf(language, question), line: openingLine(language, actor.name, question) }
  const forum = await forumOf(bot, guild)
  const opening: Opening = forum === null ? { kind: 'command', ...how } : { kind: 'forum', ...how, forum }
  return { workspace, channel: forum ?? channel, thread: id, place: null, guild, opening }
}

/** The forum of the scene's own server among those that the operator named. */
async function forumOf(bot: Bot, guild: string | null): Promise<string | null> {
  for (const id of bot.options.forums) {
    const facts = await bot.channel(id)
    if (facts !== null && facts.guild === guild && facts.missing.length === 0) return id
  }
  return null
}

/** A forum post is made by the bot alone; whoever asked is told where it is. */
async function beginPost(
  bot: Bot,
  interaction: Command,
  scene: Scene,
  conversation: Conversation,
  beginning: Beginning,
): Promise<void> {
  await hand(bot, interaction.id, scene, conversation, beginning)
  await acknowledge(bot, interaction, deferredPrivate)
  if (beginning.files.length > 0) startFetching(bot, interaction.id)
  const place = await bot.places.open(conversation.thread)
  await bot.api.answer(
    interaction,
    lineBody(words(scene.language, 'discord.opened_at', { place: `<#${place}>` })),
  )
}

/** Where the bot is no member it cannot post: the conversation goes on in direct messages. */
async function beginDirectly(
  bot: Bot,
  interaction: Command,
  scene: Scene,
  beginning: Beginning,
): Promise<void> {
  const workspace = await workspaceIn(bot, scene)
  const channel = await bot.api.directChannel(scene.actor.id)
  await startOver(bot, interaction, scene, directConversation(workspace, channel), beginning)
}

/** A new question in a thread that is there: what it was about before is put aside first. */
async function startOver(
  bot: Bot,
  interaction: Command,
  scene: Scene,
  conversation: Conversation,
  beginning: Beginning,
): Promise<void> {
  const { workspace, channel, thread, place } = conversation
  const threads = await bot.context.library.threads(workspace)
  if (threads.some((one) => one.channel === channel && one.thread === thread)) {
    const anew: Payload = { kind: 'command', name: 'new_question', text: '' }
    await bot.context.receive(inboundOf(bot, `${interaction.id}.anew`, conversation, scene.actor, anew))
  }
  await hand(bot, interaction.id, scene, conversation, beginning)
  const elsewhere = place !== scene.channel
  const line = elsewhere
    ? words(scene.language, 'discord.opened_at', { place: `<#${place ?? thread}>` })
    : openingLine(scene.language, scene.actor.name, beginning.text)
  await acknowledge(bot, interaction, elsewhere ? sayPrivately(line) : sayPublicly(lineBody(line)))
  if (beginning.files.length > 0) startFetching(bot, interaction.id)
}

/** Stores what was said; files are noted, and fetched once Discord has its answer. False for a repeat. */
async function hand(
  bot: Bot,
  id: string,
  scene: Scene,
  conversation: Conversation,
  { text, files }: Beginning,
): Promise<boolean> {
  const payload: Payload = text === '' ? { kind: 'opened' } : { kind: 'message', text }
  const inbound = inboundOf(bot, id, conversation, scene.actor, payload)
  if (files.length === 0) return (await bot.context.receive(inbound)).fresh
  await noteFiles(bot, inbound, files)
  return true
}
