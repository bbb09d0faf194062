import { ComponentType } from 'discord.js'
import type { Bot } from '../bot.ts'
import type { Command } from '../wire/interaction.ts'
import { words } from '../words.ts'
import { type Scene, workspaceIn } from './scene.ts'
import { insightSelect } from './show-board.ts'
import { showRecord } from './show-record.ts'

const mostShown = 10

/** What waits for a decision: what is claimed, what is open, and where to decide. */
export async function showReviews(bot: Bot, interaction: Command, scene: Scene): Promise<void> {
  const { language } = scene
  const workspace = await workspaceIn(bot, scene)
  const { entries } = await bot.context.library.desk.reviews(workspace, language, { limit: mostShown })
  const items = entries.map(({ entry }) => ({ depth: 0, label: entry.reviewLabel, text: entry.statement }))
  const places: string[] = []
  for (const { entry } of entries) {
    const place = (await bot.conversations.of(entry.thread))?.place ?? null
    if (place !== null) places.push(`- <#${place}>`)
  }
  const caption = words(language, 'discord.reviews')
  const none = { type: 'notice', level: 'info', text: words(language, 'discord.reviews.none') } as const
  const list = { type: 'outline', caption, items } as const
  const opened = { title: caption, content: [items.length === 0 ? none : list] }
  const found = entries.map(({ entry }) => entry)
  const select = found.length === 0 ? [] : [insightSelect(found, words(language, 'discord.insights.open'))]
  const lines = [words(language, 'discord.reviews.decide'), ...new Set(places)]
  const links = places.length === 0 ? [] : [{ type: ComponentType.TextDisplay, content: lines.join('\n') }]
  await showRecord(bot, interaction, scene, async () => opened, [...links, ...select])
}
