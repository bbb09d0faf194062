import { ComponentType } from 'discord.js'
import type { InsightSummary } from '../../../src/conversation/library.ts'
import type { Body } from '../api.ts'
import type { Bot } from '../bot.ts'
import type { Command } from '../wire/interaction.ts'
import { words } from '../words.ts'
import { insightSelectId } from './own-ids.ts'
import { type Scene, workspaceIn } from './scene.ts'
import { showRecord } from './show-record.ts'

/** Options of one select; older insights are found by their words, with the command's own completion. */
const mostShown = 25

/** The saved insights, newest first, one of which can be opened. */
export async function showBoard(bot: Bot, interaction: Command, scene: Scene): Promise<void> {
  const { language } = scene
  const insights = await bot.context.library.insights(await workspaceIn(bot, scene), language)
  const shown = insights.slice(0, mostShown)
  const items = shown.map(({ statement, statusLabel, segment }) => ({
    depth: 0,
    label: statusLabel,
    text: `${statement} (${segment})`,
  }))
  const caption = words(language, insights.length > mostShown ? 'discord.insights.more' : 'discord.insights')
  const none = { type: 'notice', level: 'info', text: words(language, 'discord.insights.none') } as const
  const list = { type: 'outline', caption, items } as const
  const opened = { title: caption, content: [shown.length === 0 ? none : list] }
  const select = shown.length === 0 ? [] : [insightSelect(shown, words(language, 'discord.insights.open'))]
  await showRecord(bot, interaction, scene, async () => opened, select)
}

/** A select that opens one of some insights. */
export function insightSelect(
  insights: readonly Pick<InsightSummary, 'id' | 'statement' | 'statusLabel'>[],
  placeholder: string,
): Body {
  const options = insights.map(({ id, statement, statusLabel }) => ({
    label: clip(statement === '' ? id : statement),
    description: clip(statusLabel),
    value: id,
  }))
  const select = { type: ComponentType.StringSelect, custom_id: insightSelectId, placeholder, options }
  return { type: ComponentType.ActionRow, components: [select] }
}

function clip(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 99)}…`
}
