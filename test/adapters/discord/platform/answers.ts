import type { SentRequest } from '../schema/sent-request.ts'
import { an, type Body, type Channel, channelBody, type Message, messageBody, type World } from './world.ts'

export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

const ok = (body: unknown): Answer => ({ status: 200, body })
const done: Answer = { status: 204 }

export function refused(status: number, code: number, message: string): Answer {
  return { status, body: { code, message } }
}

/** What Discord does with a request and answers to it. */
export function answerTo(
  world: World,
  { method, path, body, files = [] }: SentRequest,
  query: URLSearchParams,
  gateway: string,
): Answer {
  const parts = path.split('/').filter((part) => part !== '')
  const route = `${method} ${parts.map((part) => (/^(\d{5,}|main)$/u.test(part) ? ':id' : part)).join('/')}`
  const sent = (body ?? {}) as Body
  const [, first = '', , second = ''] = parts
  const names = files.map((file) => file.name)
  const channel = world.channels.get(first)
  switch (route.replace(/(interactions\/:id|webhooks\/:id)\/[^/]+/u, '$1/:token')) {
    case 'GET gateway/bot':
      return ok({
        url: gateway,
        shards: 1,
        session_start_limit: { total: 1_000, remaining: 999, reset_after: 60_000, max_concurrency: 16 },
      })
    case 'GET applications/@me':
      return ok({ id: world.application })
    case 'GET applications/:id/commands':
      return ok([])
    case 'PUT applications/:id/commands':
      return ok(body)
    case 'POST interactions/:id/:token/callback':
      return callback(world, parts[2] ?? '', sent, query)
    case 'PATCH webhooks/:id/:token/messages/@original':
    case 'POST webhooks/:id/:token':
      world.private.set(parts[2] ?? '', [...(world.private.get(parts[2] ?? '') ?? []), sent])
      return ok({
        ...messageBody(world, { id: world.id(), channel: world.text, body: sent, files: [], nonce: null }),
      })
    case 'GET channels/:id':
      return channel === undefined ? unknown() : ok(channelBody(world, channel))
    case 'PATCH channels/:id':
      if (channel === undefined) return unknown()
      channel.tags = (sent.applied_tags as string[] | undefined) ?? channel.tags
      return ok(channelBody(world, channel))
    case 'GET channels/:id/messages':
      if (channel === undefined) return unknown()
      return ok(channel.messages.toReversed().map((message) => messageBody(world, message)))
    case 'POST channels/:id/messages': {
      if (channel === undefined) return unknown()
      const nonce = typeof sent.nonce === 'string' && sent.enforce_nonce === true ? sent.nonce : null
      return ok(messageBody(world, world.add({ channel: first, body: sent, files: names, nonce })))
    }
    case 'PATCH channels/:id/messages/:id': {
      const message = messageIn(world, first, second)
      if (message === undefined) return unknown()
      message.body = { ...message.body, ...sent }
      message.files = names
      return ok(messageBody(world, message))
    }
    case 'DELETE channels/:id/messages/:id': {
      const at = channel?.messages.findIndex((message) => message.id === second) ?? -1
      channel?.messages.splice(at, 1)
      return done
    }
    case 'POST channels/:id/typing':
      return done
    case 'POST channels/:id/messages/:id/threads':
      if (world.channels.has(second)) return refused(400, 160004, 'A thread has already been created')
      return ok(channelBody(world, open(world, second, first, String(sent.name))))
    case 'POST channels/:id/threads': {
      const post = open(world, world.id(), first, String(sent.name))
      world.add({ channel: post.id, body: sent.message as Body, files: [], nonce: null })
      return ok(channelBody(world, post))
    }
    case 'GET guilds/:id/threads/active': {
      const threads = [...world.channels.values()].filter((one) => one.parent !== null)
      return ok({ threads: threads.map((one) => channelBody(world, one)), members: [] })
    }
    case 'GET guilds/:id/members/:id':
      return world.members.has(second) ? ok({ user: an, roles: [] }) : refused(404, 10007, 'Unknown Member')
    case 'POST users/@me/channels':
      return ok(channelBody(world, directChannel(world, String(sent.recipient_id))))
    default:
      throw new Error(`the Discord of the tests has no ${route}`)
  }
}

/** The direct messages of a person with the bot. */
export function directChannel(world: World, person: string): Channel {
  const id = `6${person.slice(1)}`
  const known = world.channels.get(id)
  if (known !== undefined) return known
  const channel = { id, type: 1, name: '', parent: null, guild: null, messages: [], tags: [] }
  world.channels.set(id, channel)
  return channel
}

function callback(world: World, token: string, body: Body, query: URLSearchParams): Answer {
  const { type, data } = body as { readonly type: number; readonly data?: Body }
  const before = world.private.get(token) ?? []
  world.private.set(token, [...before, body])
  const hidden = ((data?.flags as number | undefined) ?? 0) & 64
  if (type !== 4 || hidden !== 0 || query.get('with_response') !== 'true')
    return query.get('with_response') === 'true' ? ok({ interaction: { id: '1', type: 2 } }) : done
  const channel = token.split('.')[1] ?? world.text
  const message = world.add({ channel, body: data ?? {}, files: [], nonce: null })
  return ok({
    interaction: { id: '1', type: 2 },
    resource: { type: 4, message: messageBody(world, message) },
  })
}

function open(world: World, id: string, parent: string, name: string): Channel {
  const { guild } = world
  const thread: Channel = { id, type: 11, name, parent, guild, messages: [], tags: [] }
  world.channels.set(id, thread)
  return thread
}

function messageIn(world: World, channel: string, id: string): Message | undefined {
  return world.channels.get(channel)?.messages.find((message) => message.id === id)
}

function unknown(): Answer {
  return refused(404, 10003, 'Unknown Channel')
}
