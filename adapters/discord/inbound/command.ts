import type { Bot } from '../bot.ts'
import { messageName } from '../commands/definitions.ts'
import { insightCommand, isSubcommand, type Subcommand } from '../commands/names.ts'
import type { Command, CommandOption } from '../wire/interaction.ts'
import { words } from '../words.ts'
import { sayPrivately } from './acknowledge.ts'
import { begin } from './begin.ts'
import { buildFrom, quoteFrom } from './message-command.ts'
import { conversationIn, type Scene } from './scene.ts'
import { showBoard } from './show-board.ts'
import { showInsight } from './show-insight.ts'
import { showOpen } from './show-open.ts'
import { showReviews } from './show-reviews.ts'
import { showSources } from './show-sources.ts'
import { take } from './take.ts'

/** A slash command or a command on a message. */
export async function runCommand(bot: Bot, interaction: Command, scene: Scene): Promise<void> {
  const { name, options } = interaction.data
  if (name === messageName('build')) return buildFrom(bot, interaction, scene)
  if (name === messageName('quote')) return quoteFrom(bot, interaction, scene)
  const [sub] = options
  if (name !== insightCommand || !isSubcommand(sub?.name)) return
  await runSubcommand(bot, interaction, scene, sub.name, sub.options ?? [])
}

async function runSubcommand(
  bot: Bot,
  interaction: Command,
  scene: Scene,
  sub: Subcommand,
  options: readonly CommandOption[],
): Promise<void> {
  const said = (name: string) => String(options.find((option) => option.name === name)?.value ?? '').trim()
  switch (sub) {
    case 'new': {
      const about = [said('metric'), said('segment')].filter((part) => part !== '')
      const question = said('question')
      const text = about.length === 0 ? question : `${question} (${about.join(', ')})`.trim()
      const file = interaction.data.resolved?.attachments?.[said('file')]
      return begin(bot, interaction, scene, { text, files: file === undefined ? [] : [file] })
    }
    case 'insights':
      return said('insight') === ''
        ? showBoard(bot, interaction, scene)
        : showInsight(bot, interaction, scene, said('insight'))
    case 'review':
      return said('insight') === ''
        ? showReviews(bot, interaction, scene)
        : showInsight(bot, interaction, scene, said('insight'))
    case 'sources':
      return showSources(bot, interaction, scene)
    case 'help':
    case 'status':
    case 'digest':
    case 'language': {
      if ((await conversationIn(bot, scene)) === null) return showOpen(bot, interaction, scene, sub)
      const line = words(scene.language, 'discord.on_it')
      const payload = { kind: 'command', name: sub, text: said('to') } as const
      return take(bot, interaction, scene, payload, sayPrivately(line))
    }
  }
}
