import { PassThrough } from 'node:stream'
import { discord } from '../../adapters/discord/index.ts'
import { slack } from '../../adapters/slack/index.ts'
import { terminal } from '../../adapters/terminal/index.ts'
import { web } from '../../adapters/web/index.ts'
import { startPlatform } from '../adapters/discord/platform/start-platform.ts'
import { acme, optionsFor } from '../adapters/slack/acme.ts'
import { startSlackServer } from '../adapters/slack/slack-server.ts'
import { fakeHouse } from '../adapters/web/fake-context.ts'
import { adapterSuite, type Surface } from './adapter-suite.ts'

adapterSuite('discord', discord, openDiscord)
adapterSuite('terminal, for people', terminal, () => openTerminal(false))
adapterSuite('terminal, for programs', terminal, () => openTerminal(true))
adapterSuite('web', web, async () => {
  const options = web.options.parse({ PORT: '0' })
  const running = await web.start(options, fakeHouse().context)
  // The page is drawn from the transcript, where a message stands once; what is delivered only wakes it.
  return { running, shown: () => '' }
})

adapterSuite('slack', slack, async () => {
  const server = await startSlackServer([acme])
  const running = await slack.start(optionsFor(server), fakeHouse().context)
  const close = async () => {
    await running.close()
    await server.close()
  }
  return { running: { ...running, close }, shown: () => server.messages.map(({ text }) => text).join('\n') }
})

async function openTerminal(json: boolean): Promise<Surface> {
  const output = new PassThrough()
  let shown = ''
  output.on('data', (data) => {
    shown += String(data)
  })
  const options = terminal.options.parse({ json, input: new PassThrough(), output })
  const running = await terminal.start(options, fakeHouse().context)
  return { running, shown: () => shown }
}

async function openDiscord(): Promise<Surface> {
  const platform = await startPlatform({ checks: false })
  const options = discord.options.parse({ DISCORD_TOKEN: 'a.loopback.token', DISCORD_API: platform.rest.url })
  const running = await discord.start(options, fakeHouse().context)
  const close = async () => {
    await running.close()
    await platform.close()
  }
  return { running: { ...running, close }, shown: () => JSON.stringify(platform.world.in('main')) }
}
