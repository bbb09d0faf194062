import { afterEach } from 'vitest'
import type { AdapterContext } from '../../../adapters/adapter.ts'
import { type SlackAdapter, startSlack } from '../../../adapters/slack/start.ts'
import type { ThreadSummary } from '../../../src/conversation/library.ts'
import { type FakeHouse, fakeHouse } from '../web/fake-context.ts'
import { acme, optionsFor } from './acme.ts'
import { channel, envelope, team } from './payloads.ts'
import { command, interaction, signed } from './signed.ts'
import { type SlackServer, startSlackServer } from './slack-server.ts'

/** Slack's adapter before a house in memory, with Slack on loopback behind it. */
export interface Stage {
  readonly house: FakeHouse
  readonly slack: SlackServer
  readonly adapter: SlackAdapter
  /** Sends a signed request of Slack's. */
  send(request: RequestInit): Promise<Response>
  event(event: object, more?: object): Promise<Response>
  interact(payload: object): Promise<Response>
  insight(text: string, more?: Readonly<Record<string, string>>): Promise<Response>
}

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** Closes something at the end of the test. */
export function atTheEnd(close: () => Promise<void>): void {
  closing.push(close)
}

let commands = 0

/** The conversations that the house was told of. */
function threadsOf({ received }: FakeHouse): readonly ThreadSummary[] {
  return received.map(({ id, platform, thread: { channel, thread }, receivedAt }) => ({
    id,
    platform,
    channel,
    thread,
    title: '',
    step: 'objective',
    status: 'open',
    updatedAt: receivedAt,
  }))
}

export async function setStage(more: Partial<AdapterContext> = {}): Promise<Stage> {
  const server = await startSlackServer([acme])
  atTheEnd(() => server.close())
  const house = fakeHouse()
  const library = { ...house.context.library, threads: async () => threadsOf(house) }
  const adapter = await startSlack(optionsFor(server), { ...house.context, library, ...more })
  atTheEnd(() => adapter.close())
  const send = (request: RequestInit) => fetch(`http://127.0.0.1:${adapter.port}/slack/events`, request)
  return {
    house,
    slack: server,
    adapter,
    send,
    event: (event, envelopeOf) => send(signed(envelope(event, envelopeOf))),
    interact: (payload) => send(interaction(payload)),
    insight(text, fields) {
      commands += 1
      return send(
        command({
          command: '/insight',
          text,
          team_id: team,
          channel_id: channel,
          user_id: 'U0AN',
          user_name: 'an',
          trigger_id: `command-${commands}`,
          is_enterprise_install: 'false',
          ...fields,
        }),
      )
    },
  }
}
