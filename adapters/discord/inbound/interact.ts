import type { Bot } from '../bot.ts'
import type { Interaction } from '../wire/interaction.ts'
import { faultWords } from '../words.ts'
import { acknowledge, sayPrivately } from './acknowledge.ts'
import { autocomplete } from './autocomplete.ts'
import { runCommand } from './command.ts'
import { press } from './press.ts'
import { type Scene, sceneOf } from './scene.ts'
import { submit } from './submit.ts'

/** Everything that is pressed, chosen, filled in or commanded. A fault is told to whoever acted, and nobody else. */
export async function interact(bot: Bot, interaction: Interaction): Promise<void> {
  const scene = sceneOf(interaction)
  if (scene === null) return
  bot.locales.note(scene.actor.id, interaction.locale)
  try {
    await handle(bot, interaction, scene)
  } catch (fault) {
    bot.context.logger.error({ err: fault, interaction: interaction.id }, 'an interaction could not be taken')
    if (interaction.type !== 4)
      await acknowledge(bot, interaction, sayPrivately(faultWords(scene.language, fault)))
  }
}

function handle(bot: Bot, interaction: Interaction, scene: Scene): Promise<void> {
  switch (interaction.type) {
    case 2:
      return runCommand(bot, interaction, scene)
    case 3:
      return press(bot, interaction, scene)
    case 4:
      return autocomplete(bot, interaction, scene)
    case 5:
      return submit(bot, interaction, scene)
  }
}
