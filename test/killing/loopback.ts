import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { type AdapterContext, defineAdapter, type RunningAdapter } from '../../adapters/adapter.ts'
import type { Inbound, Payload } from '../../src/conversation/inbound.ts'
import { type Outbound, type Receipt, receiptSchema } from '../../src/conversation/outbound.ts'
import { channel, eventSchema, type Orders, ordersSchema, type PlatformEvent, type Post } from './wire.ts'

const name = 'loopback'

export interface RunningLoopback extends RunningAdapter {
  /** Where the platform is to send its events. */
  readonly port: number
}

/** A platform of the test's own; its limits are small, so that many messages go out in parts. */
export const loopback = defineAdapter<Orders>({
  name,
  options: ordersSchema,
  capabilities: {
    nativeChart: true,
    nativeTable: false,
    stream: 'none',
    ephemeral: false,
    formFields: ['short', 'long', 'one', 'date'],
    maxFields: 5,
    maxOptions: 10,
    maxActions: 5,
    maxTableRows: 10,
    textBudget: 800,
    blockBudget: 3,
  },
  start: startLoopback,
})

export async function startLoopback(options: Orders, context: AdapterContext): Promise<RunningLoopback> {
  const call = (path: string, body: object) =>
    fetch(new URL(path, options.platform), { method: 'POST', body: JSON.stringify(body) })

  async function payloadOf({ act, workspace }: PlatformEvent): Promise<Payload> {
    if ('say' in act) return { kind: 'message', text: act.say }
    if ('press' in act) return { kind: 'action', ref: act.press, values: act.values }
    if ('fill' in act) return { kind: 'form_submit', ref: act.fill, values: act.values }
    const { body } = await fetch(new URL(`/files/${act.send}`, options.platform))
    if (body === null) throw new Error(`the platform has no file ${act.send}`)
    return { kind: 'file', files: [await context.upload(workspace, act.send, body)], text: '' }
  }

  async function take(request: IncomingMessage): Promise<void> {
    const event = eventSchema.parse(JSON.parse(await text(request)))
    const inbound: Inbound = {
      id: event.id,
      platform: name,
      workspace: event.workspace,
      thread: { channel, thread: event.thread, isDirect: false },
      actor: event.person,
      payload: await payloadOf(event),
      receivedAt: context.clock.now().toISOString(),
    }
    await context.receive(inbound)
  }

  const server = createServer((request, response) => {
    take(request).then(
      () => response.writeHead(200).end(),
      (fault: unknown) => {
        context.logger.error({ err: fault }, 'an event was not taken')
        response.writeHead(500).end()
      },
    )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })

  return {
    port: (server.address() as AddressInfo).port,
    async deliver(outbound) {
      const response = await call('/post', postOf(outbound))
      if (!response.ok) throw new Error(`the platform answered ${response.status}`)
      return receiptSchema.parse(await response.json())
    },
    ...(options.dropsRepeats ? {} : { find }),
    working(thread) {
      call('/working', { thread: thread.thread }).catch(() => undefined)
    },
    settled({ inbound, thread, step, status }) {
      call('/settled', { inbound, thread, step, status }).catch(() => undefined)
    },
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
    },
  }

  async function find(outbound: Outbound): Promise<Receipt | null> {
    const response = await call('/find', postOf(outbound))
    return z.union([receiptSchema, z.null()]).parse(await response.json())
  }
}

function postOf({ key, workspace, thread, text, content }: Outbound): Post {
  return { key, workspace, thread, text, content }
}
