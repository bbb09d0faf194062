import { ButtonStyle, ComponentType } from 'discord.js'
import { type PhraseKey, phrase } from '../../../src/locales/locale.ts'
import type { Body } from '../api.ts'
import type { Bot } from '../bot.ts'
import type { Interaction } from '../wire/interaction.ts'
import { type Decision, decisionId, decisions } from './own-ids.ts'
import { type Scene, workspaceIn } from './scene.ts'
import { showRecord } from './show-record.ts'

const labels: Readonly<Record<Decision, PhraseKey>> = {
  approve: 'discord.approve',
  request_changes: 'discord.request_changes',
}

/** One insight of the library, and where its conversation is here, the buttons to decide on it. */
export async function showInsight(
  bot: Bot,
  interaction: Interaction,
  scene: Scene,
  id: string,
): Promise<void> {
  const { language } = scene
  const { library } = bot.context
  const workspace = await workspaceIn(bot, scene)
  const thread = (await library.insights(workspace, language)).find((one) => one.id === id)?.thread ?? ''
  const conversation = await bot.conversations.of(thread)
  const buttons = decisions.map((decision) => ({
    type: ComponentType.Button,
    style: decision === 'approve' ? ButtonStyle.Success : ButtonStyle.Secondary,
    label: phrase(language, labels[decision]),
    custom_id: decisionId(decision, thread),
  }))
  const there: readonly Body[] =
    conversation === null || conversation.workspace !== workspace
      ? []
      : [
          { type: ComponentType.TextDisplay, content: `<#${conversation.place ?? conversation.channel}>` },
          { type: ComponentType.ActionRow, components: buttons },
        ]
  await showRecord(bot, interaction, scene, (asked) => library.insight(asked, id, language), there)
}
