import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as passed } from 'node:timers/promises'
import { type Call, parseCall } from './parse-call.ts'

/** A message as it stands in the workspace. */
export interface Standing {
  readonly team: string
  readonly channel: string
  readonly ts: string
  readonly thread: string | null
  readonly text: string
  readonly blocks: readonly Block[]
  readonly key: string | null
  /** Only this person sees it. */
  readonly user: string | null
}

export interface Block {
  readonly type: string
  readonly [field: string]: unknown
}

/** What the server does instead of answering as usual; `lost` does it and loses the answer. */
export type Mishap =
  | { readonly busy: number }
  | { readonly error: string }
  | { readonly status: number }
  | { readonly slowMs: number }
  | 'lost'

export interface SlackTeam {
  readonly token: string
  readonly team: string
  readonly botUser: string
  readonly people: Readonly<Record<string, { readonly name: string; readonly locale: string }>>
}

export interface SlackServer {
  readonly url: string
  readonly host: string
  readonly messages: readonly Standing[]
  readonly calls: readonly Call[]
  /** The bytes of a file that lies at Slack, by its path. */
  readonly files: Map<string, string>
  mishap: (call: Call, times: number) => Mishap | null
  /** The server itself, for a socket beside the Web API. */
  readonly server: Server
  /** Waits until so many messages, calls or whatever else are there. */
  until(met: () => boolean): Promise<void>
  close(): Promise<void>
}

/** Slack's Web API on loopback, as far as Visao calls it; it checks tokens and keeps what it was told. */
export async function startSlackServer(teams: readonly SlackTeam[]): Promise<SlackServer> {
  const messages: Standing[] = []
  const calls: Call[] = []
  const files = new Map<string, string>()
  const waiting: (() => void)[] = []
  let count = 0

  function answerTo({ method, args, token }: Call): object {
    const team = teams.find((one) => one.token === token)
    const text = (name: string) => String(args[name] ?? '')
    if (method === 'apps.connections.open') return { url: `ws://${new URL(state.host).host}/socket` }
    if (method === 'oauth.v2.access')
      return {
        access_token: `${teams[0]?.token}`,
        refresh_token: 'refresh-2',
        expires_in: 43_200,
        token_type: 'bot',
      }
    if (team === undefined) return { ok: false, error: 'invalid_auth' }
    switch (method) {
      case 'auth.test':
        return { team_id: team.team, user_id: team.botUser, url: 'https://acme.slack.com/' }
      case 'users.info': {
        const person = team.people[text('user')]
        if (person === undefined) return { ok: false, error: 'user_not_found' }
        return {
          user: { id: text('user'), real_name: person.name, locale: person.locale, tz: 'Asia/Ho_Chi_Minh' },
        }
      }
      case 'chat.postMessage':
      case 'chat.postEphemeral':
        return post(team, args, method === 'chat.postEphemeral')
      case 'chat.update':
        return update(args)
      case 'conversations.replies':
        return {
          messages: messages.filter((one) => one.user === null && one.thread === args.ts).map(asReply),
        }
      case 'conversations.history':
        return {
          messages: messages
            .filter((one) => one.user === null && one.thread === null && one.channel === args.channel)
            .map(asReply),
        }
      case 'conversations.open':
        return { channel: { id: `D${text('users')}` } }
      case 'conversations.info':
        return {
          channel: {
            id: text('channel'),
            is_member: !text('channel').startsWith('COUT'),
            is_ext_shared: text('channel').startsWith('CEXT'),
          },
        }
      case 'views.open':
        count += 1
        return { view: { id: `V${count}` } }
      case 'files.getUploadURLExternal':
        return { upload_url: `${state.host}/upload`, file_id: 'F1' }
      default:
        return {}
    }
  }

  function post(team: SlackTeam, args: Call['args'], ephemeral: boolean): object {
    count += 1
    const ts = `1700000000.${String(count).padStart(6, '0')}`
    const metadata = args.metadata as { event_payload?: { key?: string } } | undefined
    messages.push({
      team: team.team,
      channel: String(args.channel),
      ts,
      thread: args.thread_ts === undefined ? null : String(args.thread_ts),
      text: String(args.text ?? ''),
      blocks: (args.blocks as Block[] | undefined) ?? [],
      key: metadata?.event_payload?.key ?? null,
      user: ephemeral ? String(args.user) : null,
    })
    return ephemeral ? { message_ts: ts } : { ts, channel: args.channel }
  }

  function update(args: Call['args']): object {
    const place = messages.findIndex((one) => one.ts === args.ts)
    const before = messages[place]
    if (before === undefined) return { ok: false, error: 'message_not_found' }
    messages[place] = { ...before, text: String(args.text), blocks: (args.blocks as Block[]) ?? [] }
    return { ts: args.ts }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '', 'http://slack').pathname
    const file = files.get(path)
    if (file !== undefined) {
      response.writeHead(request.headers.authorization === undefined ? 403 : 200).end(file)
      return
    }
    const call = await parseCall(request, path)
    calls.push(call)
    const times = calls.filter((one) => one.method === call.method).length
    const mishap = state.mishap(call, times)
    const send = (body: object) =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ ok: true, ...body }))
    try {
      if (mishap === 'lost') {
        answerTo(call)
        response.destroy()
      } else if (mishap === null) send(path === '/upload' ? {} : answerTo(call))
      else if ('busy' in mishap) response.writeHead(429, { 'retry-after': String(mishap.busy) }).end()
      else if ('status' in mishap) response.writeHead(mishap.status).end()
      else if ('error' in mishap) send({ ok: false, error: mishap.error })
      else {
        await passed(mishap.slowMs)
        send(answerTo(call))
      }
    } finally {
      for (const wake of waiting.splice(0)) wake()
    }
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const state: SlackServer = {
    host,
    url: `${host}/api/`,
    server,
    messages,
    calls,
    files,
    mishap: () => null,
    async until(met) {
      while (!met()) await new Promise<void>((resolve) => waiting.push(resolve))
    },
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
    },
  }
  return state
}

function asReply({ ts, text, key }: Standing): object {
  return {
    ts,
    text,
    ...(key === null ? {} : { metadata: { event_type: 'visao_message', event_payload: { key } } }),
  }
}
