import { REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { Language } from '../../../src/locales/locale.ts'
import { type CommandBody, createApi } from '../api.ts'
import { asStartFault } from '../gateway/connect.ts'
import { restOptions } from '../gateway/rest-options.ts'
import type { DiscordOptions } from '../options.ts'
import { words } from '../words.ts'
import { commandDefinitions } from './definitions.ts'
import { differenceOf } from './difference.ts'

/** A dry run: what the next start would register anew, in lines for whoever operates the bot. */
export async function previewCommands(
  options: DiscordOptions,
  language: Language,
): Promise<readonly string[]> {
  const present = await registered(options).catch((fault: unknown) => {
    throw asStartFault(fault)
  })
  const difference = differenceOf(commandDefinitions(), present)
  const lines = (['added', 'changed', 'removed'] as const).flatMap((how) =>
    difference[how].map((command) => words(language, `discord.commands.${how}`, { command })),
  )
  return lines.length === 0 ? [words(language, 'discord.commands.same')] : lines
}

async function registered(options: DiscordOptions): Promise<readonly CommandBody[]> {
  const rest = new REST(restOptions(options.api)).setToken(options.token)
  const application = z.object({ id: z.string() }).parse(await rest.get(Routes.currentApplication()))
  return createApi(rest).commands(application.id)
}
