import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { type Post, postSchema } from './wire.ts'

/** Instants that the platform sees and that matter for a crash. */
export type Point = 'working' | 'posting' | 'posted' | 'settled'

export interface Platform {
  readonly url: string
  /** What people see in a thread, in the order in which it appeared. */
  posts(thread: string): readonly Post[]
  /** Step and status at the end of an event's turn, if the bot has told it. */
  ended(event: string): TurnEnd | undefined
  /** Called at once when the bot gets somewhere; `posting` comes when the message stands and the bot does not know it. */
  watch(watcher: ((point: Point) => void) | null): void
  /** Resolves at the next change. */
  changed(): Promise<void>
  close(): Promise<void>
}

const endSchema = z.object({ inbound: z.string(), step: z.string(), status: z.string() })
export type TurnEnd = z.infer<typeof endSchema>

/** A chat platform on loopback that keeps what the bot posts. With `dropsRepeats` a key stands once whatever happens. */
export async function startPlatform(options: {
  readonly dropsRepeats: boolean
  readonly files: Readonly<Record<string, string>>
}): Promise<Platform> {
  const threads = new Map<string, Post[]>()
  const ids = new Map<string, string>()
  const ends = new Map<string, TurnEnd>()
  let watcher: ((point: Point) => void) | null = null
  const waiting: (() => void)[] = []

  function tell(point: Point): void {
    watcher?.(point)
    for (const wake of waiting.splice(0)) wake()
  }

  function post(message: Post): { platformId: string } {
    const known = ids.get(message.key)
    if (known !== undefined && options.dropsRepeats) return { platformId: known }
    const posts = threads.get(message.thread) ?? []
    threads.set(message.thread, [...posts, message])
    const platformId = known ?? `p${ids.size + 1}`
    ids.set(message.key, platformId)
    tell('posting')
    return { platformId }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    const send = (body: unknown) => response.end(JSON.stringify(body))
    if (path.startsWith('/files/')) {
      response.end(options.files[path.slice('/files/'.length)])
      return
    }
    const body: unknown = JSON.parse(await text(request))
    if (path === '/post') {
      response.once('finish', () => tell('posted'))
      send(post(postSchema.parse(body)))
    } else if (path === '/find') {
      const platformId = ids.get(postSchema.parse(body).key)
      send(platformId === undefined ? null : { platformId })
    } else if (path === '/settled') {
      const end = endSchema.parse(body)
      ends.set(end.inbound, end)
      send({})
      tell('settled')
    } else {
      send({})
      tell('working')
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posts: (thread) => threads.get(thread) ?? [],
    ended: (event) => ends.get(event),
    watch(next) {
      watcher = next
    },
    changed: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
      }),
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
    },
  }
}
