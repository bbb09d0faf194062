import type { Bot } from '../bot.ts'
import type { Subcommand } from '../commands/names.ts'
import { lineBody } from '../places/line-body.ts'
import type { Command } from '../wire/interaction.ts'
import { words } from '../words.ts'
import { acknowledge, deferredPrivate } from './acknowledge.ts'
import { type Scene, workspaceIn } from './scene.ts'

const mostNamed = 10

/** Outside a conversation: how to begin one, and which of this channel's are still open. */
export async function showOpen(bot: Bot, interaction: Command, scene: Scene, sub: Subcommand): Promise<void> {
  const { language, channel } = scene
  await acknowledge(bot, interaction, deferredPrivate)
  const threads = await bot.context.library.threads(await workspaceIn(bot, scene))
  const here = threads.filter((one) => one.platform === 'discord' && one.channel === channel)
  const places: string[] = []
  for (const { thread } of here.slice(0, mostNamed)) {
    const place = await bot.places.known(thread)
    if (place !== null) places.push(`- <#${place}>`)
  }
  const lines = [
    words(language, sub === 'help' ? 'discord.help' : 'discord.only_inside'),
    ...(places.length === 0 ? [] : [words(language, 'discord.open_here'), ...places]),
  ]
  await bot.api.answer(interaction, lineBody(lines.join('\n')))
}
