import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { slack } from '../../../adapters/slack/index.ts'
import { type SlackAdapter, startSlack } from '../../../adapters/slack/start.ts'
import { startAdapter } from '../../../adapters/start-adapter.ts'
import { type App, createApp } from '../../../src/app/app.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { fixedClock } from '../../../src/support/clock.ts'
import { createLogger } from '../../../src/support/logger.ts'
import { visits } from '../../killing/sources.ts'
import { envelope } from './payloads.ts'
import { interaction, signed } from './signed.ts'
import type { SlackServer, Standing } from './slack-server.ts'
import { atTheEnd } from './stage.ts'

/** The whole house with Slack in front of it, as it runs, on a store of its own. */
export interface WholeHouse {
  readonly app: App
  readonly store: Store
  readonly adapter: SlackAdapter
  event(event: object, more?: object): Promise<Response>
  interact(payload: object): Promise<Response>
}

export async function openWholeHouse(
  environment: Readonly<Record<string, string>>,
  workspaces: readonly string[] = ['local'],
): Promise<WholeHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'visao-slack-'))
  atTheEnd(() => rm(folder, { recursive: true, force: true }))
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'visao.db') })
  const clock = fixedClock('2026-11-02T03:00:00Z')
  const logger = createLogger('silent')
  const app = await createApp({
    store,
    clock,
    logger,
    timeZone: 'Asia/Ho_Chi_Minh',
    dataFolder: folder,
    sampleFolder: null,
    leaseMs: 500,
  })
  atTheEnd(() => app.close())
  const path = join(folder, 'visits.csv')
  await writeFile(path, visits)
  for (const workspace of workspaces) await app.connectFile(workspace, path)
  const options = slack.options.parse({ SLACK_PORT: '0', ...environment })
  const adapter = await startAdapter(app, { ...slack, start: startSlack }, options, { clock, logger })
  atTheEnd(() => adapter.close())
  const send = (request: RequestInit) => fetch(`http://127.0.0.1:${adapter.port}/slack/events`, request)
  return {
    app,
    store,
    adapter,
    event: (event, more) => send(signed(envelope(event, more))),
    interact: (payload) => send(interaction(payload)),
  }
}

/** What stands in a thread that everybody sees. */
export function thread(slackServer: SlackServer, root: string): readonly Standing[] {
  return slackServer.messages.filter((one) => one.thread === root && one.user === null)
}
