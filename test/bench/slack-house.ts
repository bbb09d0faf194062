import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { App, HTTPReceiver, LogLevel } from '@slack/bolt'
import { slack } from '../../adapters/slack/index.ts'
import { startSlack } from '../../adapters/slack/start.ts'
import { startAdapter } from '../../adapters/start-adapter.ts'
import { createApp } from '../../src/app/app.ts'
import { openStore } from '../../src/store/open-store.ts'
import { systemClock } from '../../src/support/clock.ts'
import { createLogger } from '../../src/support/logger.ts'
import { acme, optionsFor } from '../adapters/slack/acme.ts'
import { signingSecret } from '../adapters/slack/signed.ts'
import type { SlackServer } from '../adapters/slack/slack-server.ts'

/** Something that hears Slack's events at an address. */
export interface Listening {
  readonly url: string
  close(): Promise<void>
}

/** The whole of Visao, as it runs in a workspace. */
export async function openVisao(room: string, server: SlackServer): Promise<Listening> {
  const logger = createLogger('silent')
  const app = await createApp({
    store: await openStore({ kind: 'sqlite', file: `${room}/visao.db` }),
    clock: systemClock,
    logger,
    timeZone: 'UTC',
    dataFolder: room,
    sampleFolder: null,
  })
  const running = await startAdapter(app, { ...slack, start: startSlack }, optionsFor(server), {
    clock: systemClock,
    logger,
  })
  return {
    url: `http://127.0.0.1:${running.port}/slack/events`,
    async close() {
      await running.close()
      await app.close()
    },
  }
}

/** The least that Bolt can do: it says back what it was told. */
export async function openEcho(server: SlackServer): Promise<Listening> {
  const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR })
  const app = new App({
    receiver,
    token: acme.token,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: server.url },
  })
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: event.text, thread_ts: event.ts })
  })
  const listening = (await app.start({ port: 0, host: '127.0.0.1' })) as Server
  return {
    url: `http://127.0.0.1:${(listening.address() as AddressInfo).port}/slack/events`,
    async close() {
      listening.closeAllConnections()
      await app.stop()
    },
  }
}
