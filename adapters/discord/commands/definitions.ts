import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
} from 'discord.js'
import { type PhraseKey, phrase } from '../../../src/locales/locale.ts'
import type { CommandBody } from '../api.ts'
import {
  insightCommand,
  type MessageCommand,
  messageCommands,
  type Subcommand,
  subcommands,
} from './names.ts'

/** In servers and for single people, in servers, with the bot and in other private channels. */
const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
}
const longestQuestion = 4_000

/** All commands as they are registered. */
export function commandDefinitions(): readonly CommandBody[] {
  return [
    {
      type: ApplicationCommandType.ChatInput,
      ...named(insightCommand, 'discord.command.insight'),
      ...described('discord.command.insight.about'),
      ...everywhere,
      options: subcommands.map(subcommandOf),
    },
    ...messageCommands.map((name) => ({
      type: ApplicationCommandType.Message as const,
      ...named(messageName(name), `discord.command.${name}`),
      ...everywhere,
    })),
  ]
}

/** The name of a message command, which is what Discord shows and sends back. */
export function messageName(name: MessageCommand): string {
  return phrase('en', `discord.command.${name}`)
}

function subcommandOf(name: Subcommand): APIApplicationCommandSubcommandOption {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    ...named(name, `discord.command.${name}`),
    ...described(`discord.command.${name}.about`),
    options: optionsOf(name),
  }
}

function optionsOf(name: Subcommand): APIApplicationCommandBasicOption[] {
  switch (name) {
    case 'new':
      return [
        { ...textOption('question'), max_length: longestQuestion },
        { ...textOption('metric'), autocomplete: true },
        { ...textOption('segment'), autocomplete: true },
        { ...optionHead('file'), type: ApplicationCommandOptionType.Attachment, required: false },
      ]
    case 'insights':
    case 'review':
      return [{ ...textOption('insight'), autocomplete: true }]
    case 'language':
      return [
        {
          ...textOption('to'),
          choices: (['en', 'vi'] as const).map((value) => ({
            ...named(phrase('en', `discord.language.${value}`), `discord.language.${value}`),
            value,
          })),
        },
      ]
    default:
      return []
  }
}

function textOption(name: 'question' | 'metric' | 'segment' | 'insight' | 'to') {
  return { ...optionHead(name), type: ApplicationCommandOptionType.String as const, required: false }
}

function optionHead(name: 'question' | 'metric' | 'segment' | 'insight' | 'to' | 'file') {
  return { ...named(name, `discord.option.${name}`), ...described(`discord.option.${name}.about`) }
}

function named(name: string, key: PhraseKey) {
  return { name, name_localizations: { [Locale.Vietnamese]: phrase('vi', key) } }
}

function described(key: PhraseKey) {
  return {
    description: phrase('en', key),
    description_localizations: { [Locale.Vietnamese]: phrase('vi', key) },
  }
}
