import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import type { DiscordSchema } from '../schema/discord-schema.ts'
import type { SentRequest } from '../schema/sent-request.ts'
import { type Answer, answerTo } from './answers.ts'
import type { World } from './world.ts'

/** Discord's HTTP API on loopback: it checks every body, keeps what is posted, and can be in trouble. */
export interface RestServer {
  readonly url: string
  readonly requests: readonly SentRequest[]
  /** What Discord would have refused. */
  readonly problems: readonly string[]
  /** How often it answered that the bot asks too often. */
  readonly limited: () => number
  /** Answers before anything else does; null leaves it to the world. */
  trouble: (request: SentRequest) => Answer | null
  /** Told when a request has been done, and says whether it is answered. */
  answers: (request: SentRequest) => boolean
  /** Files that people have attached, by path. */
  readonly attachments: Map<string, string>
  /** Resolves when the condition holds, which is looked at after every request. */
  until(holds: () => boolean): Promise<void>
  close(): Promise<void>
}

const payloadSchema = z.record(z.string(), z.unknown())

export async function startRestServer(
  world: World,
  gateway: () => string,
  schema: DiscordSchema | null,
): Promise<RestServer> {
  const requests: SentRequest[] = []
  const problems: string[] = []
  const attachments = new Map<string, string>()
  const waiting = new Set<() => void>()
  let limited = 0

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://127.0.0.1')
    const file = attachments.get(url.pathname)
    if (file !== undefined) return void response.end(file)
    const sent = await sentRequest(request, url)
    const answer = rest.trouble(sent) ?? taken(sent, url)
    // Left hanging: a connection that breaks is tried again at once, by a process that has a few moments to live yet.
    if (!rest.answers(sent)) return
    if (answer.status === 429) limited += 1
    const body = answer.body === undefined ? '' : JSON.stringify(answer.body)
    const type = body === '' ? {} : { 'content-type': 'application/json' }
    response.writeHead(answer.status, { ...type, ...answer.headers })
    response.end(body)
    for (const wake of waiting) wake()
  }

  function taken(sent: SentRequest, url: URL): Answer {
    requests.push(sent)
    for (const problem of schema?.problemsOf(sent) ?? [])
      problems.push(`${sent.method} ${sent.path} ${problem}`)
    return answerTo(world, sent, url.searchParams, gateway())
  }

  const server = createServer((request, response) => {
    take(request, response).catch((fault: unknown) => {
      problems.push(String(fault))
      response.writeHead(500).end()
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const rest: RestServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    requests,
    problems,
    limited: () => limited,
    trouble: () => null,
    answers: () => true,
    attachments,
    async until(holds) {
      while (!holds())
        await new Promise<void>((resolve) => {
          const wake = () => {
            waiting.delete(wake)
            resolve()
          }
          waiting.add(wake)
        })
    },
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
    },
  }
  return rest
}

async function sentRequest(request: IncomingMessage, url: URL): Promise<SentRequest> {
  const path = url.pathname.replace(/^\/api\/v\d+/u, '')
  const method = request.method ?? 'GET'
  const bytes = await buffer(request)
  if (bytes.length === 0) return { method, path, body: undefined }
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/')) return { method, path, body: JSON.parse(bytes.toString('utf8')) }
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  const body = payloadSchema.parse(JSON.parse(String(form.get('payload_json'))))
  const files = []
  for (const [name, part] of form.entries())
    if (name !== 'payload_json' && part instanceof File)
      files.push({ name: part.name, bytes: new Uint8Array(await part.arrayBuffer()) })
  return { method, path, body, files }
}
