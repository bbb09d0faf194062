import { digest } from '../../../src/support/ids.ts'
import type { Kept } from '../../adapter.ts'
import type { CommandBody, DiscordApi } from '../api.ts'

/** Registers the commands when they are not the ones that were registered last; a day allows only so many changes. */
export async function registerCommands(
  api: Pick<DiscordApi, 'putCommands'>,
  kept: Kept,
  application: string,
  commands: readonly CommandBody[],
): Promise<boolean> {
  const name = `commands.${application}`
  const now = digest(JSON.stringify(commands))
  if ((await kept.read(name)) === now) return false
  await api.putCommands(application, commands)
  await kept.write(name, now)
  return true
}
