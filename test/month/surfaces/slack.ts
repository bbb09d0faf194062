import type { SlackAdapter } from '../../../adapters/slack/start.ts'
import { channel } from '../../adapters/slack/payloads.ts'
import type { SlackServer } from '../../adapters/slack/slack-server.ts'
import { createSlackTalk, openSlackServer, realSlack, type SlackTalk } from '../../surfaces/slack-talk.ts'
import { startBehind } from '../../surfaces/start-behind.ts'
import { textsIn } from '../../surfaces/words-in.ts'
import type { MonthSurface, Standing } from './month-surface.ts'

/** An's own conversation with Visao. */
const ofAn = 'DU0AN'

/** Slack on loopback: each conversation is a thread of the shop's channel. */
export async function openSlack(): Promise<MonthSurface> {
  const { server, options } = await openSlackServer()
  const talks = new Map<string, SlackTalk>()
  let running: SlackAdapter | null = null

  function talkOf(name: string): SlackTalk {
    const talk = talks.get(name) ?? createSlackTalk(server, () => running?.port ?? null, '')
    talks.set(name, talk)
    return talk
  }

  return {
    platform: 'slack',
    async connect({ app, ...more }) {
      const started = await startBehind(app, realSlack, options, more)
      running = started
      return { close: () => started.close() }
    },
    write: (talk, text) => talkOf(talk).perform({ kind: 'say', text }),
    thread: (talk) => talkOf(talk).root() ?? '',
    async shown(talk) {
      const root = talkOf(talk).root()
      return server.messages.filter(({ thread }) => thread === root).map(standing)
    },
    async beside(_talk, place) {
      const where = place === 'channel' ? channel : ofAn
      return server.messages.filter((one) => one.channel === where && one.thread === null).map(standing)
    },
    close: () => server.close(),
  }
}

function standing({ key, blocks, text }: SlackServer['messages'][number]): Standing {
  return { key: key ?? `nobody's: ${text}`, text: textsIn(blocks) }
}
