import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import type { Body } from './world.ts'

/** A gateway on loopback that speaks as Discord's does: hello, identify, ready, dispatch, heartbeat, resume. */
export interface Gateway {
  readonly url: string
  /** Sends an event to the shards that are connected, and keeps it for those that resume. */
  dispatch(type: string, data: Body): void
  /** Ends every connection; what is dispatched while nobody listens is told to whoever resumes. */
  drop(code: number): void
  /** Answers the next resume with an invalid session. */
  forgetSessions(): void
  /** Ends connections that identify with this code. */
  refuseIdentify(code: number): void
  /** What shards have sent, by name. */
  readonly heard: readonly { readonly what: string; readonly shard: number }[]
  /** Resolves when so many have been heard. */
  until(what: string, count: number): Promise<void>
  close(): Promise<void>
}

const packetSchema = z.object({ op: z.number(), d: z.unknown() })
const identifySchema = z.object({ shard: z.tuple([z.number(), z.number()]).default([0, 1]) })
const resumeSchema = z.object({ session_id: z.string(), seq: z.number() })

interface Session {
  readonly shard: number
  readonly events: { readonly s: number; readonly t: string; readonly d: Body }[]
  socket: WebSocket | null
}

export async function startGateway(
  ready: (shard: number) => readonly { readonly t: string; readonly d: Body }[],
  heartbeatMs: number,
): Promise<Gateway> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  const sessions = new Map<string, Session>()
  const heard: { what: string; shard: number }[] = []
  const waiting = new Set<() => void>()
  let forgetful = false
  let refusal: number | null = null

  function note(what: string, shard: number): void {
    heard.push({ what, shard })
    for (const wake of waiting) wake()
  }

  function tell(session: Session, t: string, d: Body): void {
    const event = { s: session.events.length + 1, t, d }
    session.events.push(event)
    session.socket?.send(JSON.stringify({ op: 0, ...event }))
  }

  server.on('connection', (socket) => {
    let session: Session | undefined
    const send = (packet: object) => socket.send(JSON.stringify(packet))
    send({ op: 10, d: { heartbeat_interval: heartbeatMs } })
    socket.on('message', (data) => {
      const { op, d } = packetSchema.parse(JSON.parse(String(data)))
      if (op === 1) {
        send({ op: 11, d: null })
        note('heartbeat', session?.shard ?? -1)
      } else if (op === 2 && refusal !== null) {
        socket.close(refusal)
      } else if (op === 2) {
        const [shard, shards] = identifySchema.parse(d).shard
        const id = `session-${sessions.size}`
        session = { shard, events: [], socket }
        sessions.set(id, session)
        const [first, ...others] = ready(shard)
        if (first !== undefined)
          tell(session, first.t, {
            ...first.d,
            session_id: id,
            shard: [shard, shards],
            resume_gateway_url: url,
          })
        for (const { t, d: event } of others) tell(session, t, event)
        note('identify', shard)
      } else if (op === 6) {
        const { session_id, seq } = resumeSchema.parse(d)
        const known = sessions.get(session_id)
        if (known === undefined || forgetful) {
          forgetful = false
          send({ op: 9, d: false })
          note('refused', known?.shard ?? -1)
          return
        }
        session = known
        known.socket = socket
        // One event is told again: Discord promises no less, and no more.
        for (const event of known.events.filter(({ s }) => s >= seq)) send({ op: 0, ...event })
        send({ op: 0, t: 'RESUMED', s: known.events.length, d: {} })
        note('resume', known.shard)
      }
    })
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = null
    })
  })

  return {
    url,
    heard,
    dispatch(type, data) {
      const latest = new Map([...sessions.values()].map((session) => [session.shard, session]))
      for (const session of latest.values()) tell(session, type, data)
    },
    drop(code) {
      for (const client of server.clients) client.close(code)
    },
    forgetSessions() {
      forgetful = true
    },
    refuseIdentify(code) {
      refusal = code
    },
    async until(what, count) {
      while (heard.filter((one) => one.what === what).length < count)
        await new Promise<void>((resolve) => {
          const wake = () => {
            waiting.delete(wake)
            resolve()
          }
          waiting.add(wake)
        })
    },
    async close() {
      for (const client of server.clients) client.terminate()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
    },
  }
}
