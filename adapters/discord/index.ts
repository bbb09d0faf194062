import { defineAdapter } from '../adapter.ts'
import { type DiscordOptions, discordOptionsSchema } from './options.ts'
import { discordCapabilities } from './render/capabilities.ts'

/** Discord, over its gateway. */
export const discord = defineAdapter<DiscordOptions>({
  name: 'discord',
  options: discordOptionsSchema,
  wanted: (environment) => environment.DISCORD_TOKEN !== undefined,
  capabilities: discordCapabilities,
  async start(options, context) {
    // Loaded only where it is wanted: discord.js takes longer to load than all the rest.
    const { startDiscord } = await import('./start.ts')
    return startDiscord(options, context)
  },
})
