import { Client, Events, GatewayIntentBits } from 'discord.js'
import { restOptions } from '../../adapters/discord/gateway/rest-options.ts'
import { discord } from '../../adapters/discord/index.ts'
import { startAdapter } from '../../adapters/start-adapter.ts'
import { createApp } from '../../src/app/app.ts'
import { openStore } from '../../src/store/open-store.ts'
import { systemClock } from '../../src/support/clock.ts'
import { createLogger } from '../../src/support/logger.ts'
import { type Platform, startPlatform } from '../adapters/discord/platform/start-platform.ts'
import type { Benchmark } from './benchmark.ts'
import { median } from './median.ts'

const rounds = 40

interface Times {
  readonly acknowledged: number
  readonly replied: number
}

/** From an interaction to its acknowledgement and to the first message, against a bot that only echoes. */
export const discordReply: Benchmark = {
  name: 'discord-reply',
  async run(room) {
    const ours = await measure((platform) => openHouse(room, platform))
    const echo = await measure(openEcho)
    const of = (times: readonly Times[], figure: keyof Times) => median(times.map((one) => one[figure]))
    const against = 'bare discord.js echo'
    return (['acknowledged', 'replied'] as const).map((figure) => ({
      what: figure === 'acknowledged' ? 'interaction to acknowledgement' : 'interaction to first message',
      unit: 'ms' as const,
      ours: of(ours, figure),
      against,
      peer: of(echo, figure),
    }))
  },
}

/** Opens a bot on a Discord of its own, lets it answer once to warm up, and then so often. */
async function measure(
  open: (platform: Platform) => Promise<() => Promise<void>>,
): Promise<readonly Times[]> {
  const platform = await startPlatform({ checks: false })
  const close = await open(platform)
  const { world, people } = platform
  const thread = people.say({ channel: world.text }, `<@${world.bot}> hello`)
  await people.messages(thread, 1)
  await ask(platform, thread)
  const times: Times[] = []
  for (let round = 0; round < rounds; round += 1) times.push(await ask(platform, thread))
  await close()
  await platform.close()
  return times
}

async function ask({ world, people, rest }: Platform, thread: string): Promise<Times> {
  const before = world.in(thread).length
  const begun = performance.now()
  const token = people.command({ channel: thread }, 'help')
  await people.answered(token)
  const acknowledged = performance.now() - begun
  await rest.until(() => world.in(thread).length > before)
  const replied = performance.now() - begun
  // The next round begins when nothing of this one is on its way.
  await new Promise((resolve) => setTimeout(resolve, 30))
  return { acknowledged, replied }
}

async function openHouse(room: string, platform: Platform): Promise<() => Promise<void>> {
  const logger = createLogger('error')
  const app = await createApp({
    store: await openStore({ kind: 'sqlite', file: `${room}/visao.db` }),
    clock: systemClock,
    logger,
    timeZone: 'UTC',
    dataFolder: room,
    sampleFolder: null,
  })
  const options = discord.options.parse({ DISCORD_TOKEN: 'a.token', DISCORD_API: platform.rest.url })
  const running = await startAdapter(app, discord, options, { clock: systemClock, logger })
  return async () => {
    await running.close()
    await app.close()
  }
}

async function openEcho({ rest, world }: Platform): Promise<() => Promise<void>> {
  const { Guilds, GuildMessages } = GatewayIntentBits
  const client = new Client({ intents: [Guilds, GuildMessages], rest: restOptions(rest.url) })
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return
    await interaction.deferReply()
    await client.rest.post(`/channels/${interaction.channelId}/messages`, { body: { content: 'echo' } })
  })
  client.on(Events.MessageCreate, async (message) => {
    if (!message.content.includes(world.bot)) return
    const thread = await message.startThread({ name: 'echo' })
    await thread.send('echo')
  })
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve))
  await client.login('a.token')
  await ready
  return () => client.destroy()
}
