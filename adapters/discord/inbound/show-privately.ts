import { MessageFlags } from 'discord.js'
import type { Content } from '../../../src/conversation/content.ts'
import { fitMessage } from '../../../src/delivery/fit-message.ts'
import type { Body } from '../api.ts'
import type { Bot } from '../bot.ts'
import { discordCapabilities } from '../render/capabilities.ts'
import type { Interaction } from '../wire/interaction.ts'
import type { Scene } from './scene.ts'

/** A person's own installation may answer five times below one interaction. */
const mostParts = 5
const flags = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral

/** Completes a deferred private answer with a record; its controls are left out, for it belongs to no turn. */
export async function showPrivately(
  bot: Bot,
  interaction: Interaction,
  scene: Scene,
  content: Content,
  more: readonly Body[] = [],
): Promise<void> {
  const shown = content.filter((node) => !['actions', 'choice', 'form'].includes(node.type))
  const parts = fitMessage(shown, discordCapabilities).parts.slice(0, mostParts)
  for (const [place, part] of parts.entries()) {
    const { body, files } = await bot.draw({ content: part, language: scene.language }, false)
    const last = place === parts.length - 1
    const whole = { ...body, flags, components: [...body.components, ...(last ? more : [])] }
    if (place === 0) await bot.api.answer(interaction, whole, files)
    else await bot.api.followUp(interaction, whole, files)
  }
}
