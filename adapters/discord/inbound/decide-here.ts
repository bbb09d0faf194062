import type { Bot } from '../bot.ts'
import type { Press } from '../wire/interaction.ts'
import { words } from '../words.ts'
import { acknowledge, sayPrivately } from './acknowledge.ts'
import type { Decision } from './own-ids.ts'
import { inboundOf, type Scene, workspaceIn } from './scene.ts'

/** A lead's decision from an insight's card, taken in the insight's own conversation and nowhere else's. */
export async function decideHere(
  bot: Bot,
  interaction: Press,
  scene: Scene,
  { decision, thread }: { readonly decision: Decision; readonly thread: string },
): Promise<void> {
  const { language, actor } = scene
  const conversation = await bot.conversations.of(thread)
  const workspace = await workspaceIn(bot, scene)
  if (conversation === null || conversation.workspace !== workspace) {
    await acknowledge(bot, interaction, sayPrivately(words(language, 'discord.not_found')))
    return
  }
  const payload = { kind: 'command', name: decision, text: '' } as const
  await bot.context.receive(inboundOf(bot, interaction.id, conversation, actor, payload))
  const place = `<#${conversation.place ?? conversation.channel}>`
  await acknowledge(bot, interaction, sayPrivately(words(language, 'discord.decided', { place })))
}
