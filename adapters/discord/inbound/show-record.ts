import type { Opened } from '../../../src/conversation/library.ts'
import type { Body } from '../api.ts'
import type { Bot } from '../bot.ts'
import { lineBody } from '../places/line-body.ts'
import type { Interaction } from '../wire/interaction.ts'
import { words } from '../words.ts'
import { acknowledge, deferredPrivate } from './acknowledge.ts'
import { type Scene, workspaceIn } from './scene.ts'
import { showPrivately } from './show-privately.ts'

/** Shows one record of the scene's own library to the one person who asked for it. */
export async function showRecord(
  bot: Bot,
  interaction: Interaction,
  scene: Scene,
  open: (workspace: string) => Promise<Opened | null>,
  more: readonly Body[] = [],
): Promise<void> {
  await acknowledge(bot, interaction, deferredPrivate)
  const opened = await open(await workspaceIn(bot, scene))
  if (opened === null)
    return bot.api.answer(interaction, lineBody(words(scene.language, 'discord.not_found')))
  const heading = { type: 'heading', text: opened.title } as const
  const titled = opened.content[0]?.type === 'heading' ? opened.content : [heading, ...opened.content]
  await showPrivately(bot, interaction, scene, titled, more)
}
