import type { Bot } from '../bot.ts'

/** So long the library of a server is kept after the bot has been removed from it: it may have been a slip. */
const keptMs = 30 * 24 * 3_600_000
const left = 'left.'

/** Notes that the bot was removed from a server. */
export async function noteLeft(bot: Bot, guild: string): Promise<void> {
  await bot.context.kept.write(left + guild, bot.context.clock.now().toISOString())
}

/** Notes that it is in the server again. */
export async function noteBack(bot: Bot, guild: string): Promise<void> {
  if ((await bot.context.kept.read(left + guild)) !== null) await bot.context.kept.erase(left + guild)
}

/** Erases the libraries of servers that were left long ago; the home server's belongs to the machine too and stays. */
export async function eraseLeft(bot: Bot): Promise<void> {
  const now = bot.context.clock.now().getTime()
  for (const [name, at] of Object.entries(await bot.context.kept.all(left))) {
    if (now - Date.parse(at) < keptMs) continue
    const guild = name.slice(left.length)
    if (guild !== bot.options.homeGuild) {
      const workspace = bot.workspaces.ofGuild(guild)
      await bot.context.eraseWorkspace(workspace)
      await bot.conversations.forget(workspace)
    }
    await bot.context.kept.erase(name)
  }
}
