import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { slack } from '../../adapters/slack/index.ts'
import { startSlack } from '../../adapters/slack/start.ts'
import { acme } from '../adapters/slack/acme.ts'
import { answersIn } from '../adapters/slack/answers-in.ts'
import { bot, channel, envelope, message, pressed, team } from '../adapters/slack/payloads.ts'
import { interaction, signed, signingSecret } from '../adapters/slack/signed.ts'
import { type SlackServer, startSlackServer } from '../adapters/slack/slack-server.ts'
import type { Act } from '../turns/dialogue.ts'

const people = { U0AN: { name: 'An', locale: 'en-US' }, U0MINH: { name: 'Minh', locale: 'vi-VN' } }
const users = { minh: 'U0MINH' }
const by = { user: { id: 'U0AN', name: 'an', team_id: team } }

/** Slack's own adapter, as it is started here. */
export const realSlack = { ...slack, start: startSlack }

/** A Slack of the test's own, and the options by which the adapter finds it. */
export async function openSlackServer() {
  const server = await startSlackServer([{ ...acme, people }])
  const options = slack.options.parse({
    SLACK_BOT_TOKEN: acme.token,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: server.url,
    SLACK_PORT: '0',
  })
  return { server, options }
}

/** A conversation of An's: a mention in a channel, messages in its thread, and modals. */
export interface SlackTalk {
  perform(act: Act): Promise<void>
  /** The first message, below which the thread is. */
  root(): string | null
}

/** `port` says where the adapter listens now; `files` is where those lie that An drops. */
export function createSlackTalk(server: SlackServer, port: () => number | null, files: string): SlackTalk {
  let root: string | null = null

  async function send(request: RequestInit): Promise<void> {
    const answer = await fetch(`http://127.0.0.1:${port()}/slack/events`, request)
    if (!answer.ok) throw new Error(`Slack's request was answered ${answer.status}`)
  }

  async function say(text: string, more: object = {}): Promise<void> {
    const mention = root === null ? `<@${bot}> ` : ''
    const below = root === null ? {} : { thread_ts: root }
    const said = message(`${mention}${text}`, { ...below, ...more }) as { readonly ts: string }
    root ??= said.ts
    await send(signed(envelope(said)))
  }

  async function submit(values: Readonly<Record<string, string>>): Promise<void> {
    const offered = server.messages.toReversed().flatMap(({ ts, blocks }) =>
      blocks
        .flatMap(({ elements }) => (elements as { readonly action_id?: string }[] | undefined) ?? [])
        .filter(({ action_id: id }) => id?.startsWith('form:'))
        .map((button) => ({ ts, button })),
    )
    const [form] = offered
    if (form === undefined) throw new Error('no form is offered')
    const at = {
      ...by,
      container: { type: 'message', message_ts: form.ts, channel_id: channel, thread_ts: root },
      message: { type: 'message', ts: form.ts, thread_ts: root },
    }
    const drawn = () => server.calls.filter(({ method }) => method === 'views.update')
    const before = drawn().length
    await send(interaction(pressed(form.button, at)))
    await server.until(() => drawn().length > before)
    const view = answersIn(drawn().at(-1), values, users)
    await send(interaction({ type: 'view_submission', team: { id: team }, ...by, view }))
  }

  return {
    root: () => root,
    async perform(act) {
      switch (act.kind) {
        case 'open':
          return say('')
        case 'say':
          return say(act.text)
        case 'file': {
          const path = `/files-pri/T0-F1/${act.name}`
          server.files.set(path, await readFile(join(files, act.name), 'utf8'))
          const file = { id: 'F1', name: act.name, url_private_download: `${server.host}${path}` }
          return say('', { subtype: 'file_share', files: [file] })
        }
        case 'submit':
          return submit(act.values)
        case 'press':
          throw new Error(`nobody presses here: ${act.label}`)
      }
    },
  }
}
