import { webApi } from '@slack/bolt'
import { createApi } from '../../adapters/slack/api/api.ts'
import { createLimits } from '../../adapters/slack/api/limits.ts'
import { createLogger } from '../../src/support/logger.ts'
import { acme } from '../adapters/slack/acme.ts'
import type { Call } from '../adapters/slack/parse-call.ts'
import { bot, channel, envelope, message } from '../adapters/slack/payloads.ts'
import { signed } from '../adapters/slack/signed.ts'
import { type SlackServer, startSlackServer } from '../adapters/slack/slack-server.ts'
import type { Benchmark } from './benchmark.ts'
import { type Listening, openEcho, openVisao } from './slack-house.ts'

const [warm, events, burst, atOnce] = [10, 200, 200, 10]
const against = 'a bare Bolt echo'

/** From a signed event to what people see of it, and how many events are taken, against Bolt doing nothing but echo. */
export const slackReply: Benchmark = {
  name: 'slack-reply',
  async run(room) {
    const server = await startSlackServer([acme])
    const echo = await openEcho(server)
    const visao = await openVisao(room, server)
    const { peer, sign, reply } = await waits(server, echo, visao)
    const peerRate = await rate(server, echo)
    const rated = await rate(server, visao)
    await visao.close()
    await echo.close()
    const limited = await whileLimited(server)
    await server.close()
    return [
      ...[50, 99].flatMap((share) => [
        {
          what: `event to first sign, p${share}`,
          unit: 'ms' as const,
          ours: percentile(sign, share),
          against,
          peer: percentile(peer, share),
        },
        {
          what: `event to first message, p${share}`,
          unit: 'ms' as const,
          ours: percentile(reply, share),
          against,
          peer: percentile(peer, share),
        },
      ]),
      {
        what: `events answered, ${atOnce} at once`,
        unit: 'per second',
        ours: rated,
        against,
        peer: peerRate,
      },
      {
        what: 'a modal while messages are limited',
        unit: 'ms',
        ours: limited.ours,
        against: 'one WebClient as it comes',
        peer: limited.peer,
      },
    ]
  },
}

interface Waits {
  readonly peer: number[]
  readonly sign: number[]
  readonly reply: number[]
}

/** Milliseconds from each event to what is seen of it, by turns with the echo and with Visao, which is at rest each time. */
async function waits(server: SlackServer, echo: Listening, visao: Listening): Promise<Waits> {
  const [peer, sign, reply]: [number[], number[], number[]] = [[], [], []]
  for (let place = 0; place < warm + events; place += 1) {
    peer.push(await timed(() => echoed(server, echo)))
    const started = performance.now()
    const { ts, answered } = say(visao)
    await seen(server, ts, (call) => call.method !== 'users.info')
    sign.push(performance.now() - started)
    await seen(server, ts, ({ method }) => method === 'chat.postMessage')
    reply.push(performance.now() - started)
    await answered
    await seen(server, ts, ({ args }) => args.status === 'active')
  }
  return { peer: peer.slice(warm), sign: sign.slice(warm), reply: reply.slice(warm) }
}

async function echoed(server: SlackServer, echo: Listening): Promise<void> {
  const { ts } = say(echo)
  await seen(server, ts, ({ method }) => method === 'chat.postMessage')
}

/** Events a second, each answered with a message; all of them, or it does not end. */
async function rate(server: SlackServer, to: Listening): Promise<number> {
  const started = performance.now()
  let left = burst
  const one = async () => {
    while (left > 0) {
      left -= 1
      const { ts, answered } = say(to)
      await answered
      await seen(server, ts, ({ method }) => method === 'chat.postMessage')
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return burst / ((performance.now() - started) / 1000)
}

function say(to: Listening): { readonly ts: string; readonly answered: Promise<unknown> } {
  const said = message(`<@${bot}> help`, { type: 'app_mention' }) as { ts: string }
  return { ts: said.ts, answered: fetch(to.url, signed(envelope(said))).then((answer) => answer.text()) }
}

function seen(server: SlackServer, thread: string, of: (call: Call) => boolean): Promise<void> {
  return server.until(() => server.calls.some((call) => call.args.thread_ts === thread && of(call)))
}

/** How long a modal takes to open when a message has just been limited for two seconds. */
async function whileLimited(server: SlackServer): Promise<{ readonly ours: number; readonly peer: number }> {
  let limits = 1
  server.mishap = ({ method }) => {
    if (method !== 'chat.postMessage' || limits === 0) return null
    limits -= 1
    return { busy: 2 }
  }
  const api = createApi({
    url: server.url,
    limits: createLimits(() => performance.now()),
    logger: createLogger('silent'),
    tokenOf: async () => acme.token,
  })
  const view = { trigger_id: 't', view: { type: 'modal' } }
  await api.bulk('local', 'chat.postMessage', { channel, text: 'x' }).catch(() => null)
  const ours = await timed(() => api.interactive('local', 'views.open', view))
  limits = 1
  const client = new webApi.WebClient(acme.token, {
    slackApiUrl: server.url,
    logLevel: webApi.LogLevel.ERROR,
  })
  const posting = client.apiCall('chat.postMessage', { channel, text: 'x' })
  await server.until(() => limits === 0)
  await new Promise((resolve) => setTimeout(resolve, 50))
  const peer = await timed(() => client.apiCall('views.open', view))
  await posting
  return { ours, peer }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? 0
}
