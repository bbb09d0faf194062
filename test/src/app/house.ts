import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { terminal } from '../../../adapters/terminal/index.ts'
import { type App, createApp } from '../../../src/app/app.ts'
import type { Platform } from '../../../src/app/platform.ts'
import type { ContentNode } from '../../../src/conversation/content.ts'
import type { Inbound, Payload } from '../../../src/conversation/inbound.ts'
import type { Outbound, Receipt } from '../../../src/conversation/outbound.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { Store, StoredThread, ThreadKey } from '../../../src/store/store.ts'
import { fixedClock } from '../../../src/support/clock.ts'
import { createLogger } from '../../../src/support/logger.ts'
import { visits } from '../../killing/sources.ts'

export interface Person {
  readonly id: string
  readonly name: string
  readonly locale?: string
}

export const lan: Person = { id: 'lan', name: 'Lan', locale: 'vi' }
export const an: Person = { id: 'an', name: 'An', locale: 'en' }

/** A house over a real store in a folder of its own, with data connected and a platform that records. */
export interface House {
  readonly app: App
  readonly store: Store
  readonly folder: string
  /** What was delivered, in order. */
  readonly sent: readonly Outbound[]
  /** Ids of the events whose turns have ended, in order. */
  readonly ended: readonly string[]
  /** What was shown as being worked on. */
  readonly worked: readonly (string | null)[]
  /** Hands an event over without waiting for its turn. */
  post(event: Event): Promise<{ readonly fresh: boolean }>
  /** Hands an event over, waits for the end of its turn, and gives what was said in it. */
  take(event: Event): Promise<readonly Outbound[]>
  /** Resolves when the event's turn has ended. */
  end(id: string): Promise<void>
  thread(name?: string): Promise<StoredThread>
  close(): Promise<void>
}

export type Event = ({ readonly say: string } | { readonly does: Payload }) & {
  readonly id?: string
  readonly thread?: string
  readonly by?: Person
}

const platformName = 'recording'

export function keyOf(thread = 'main'): ThreadKey {
  return { workspace: 'local', platform: platformName, channel: 'general', thread }
}

const opened: House[] = []
const folders: string[] = []
afterEach(async () => {
  for (const house of opened.splice(0)) await house.close()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

export async function openHouse(
  options: {
    readonly folder?: string
    readonly store?: Store
    readonly deliver?: (outbound: Outbound) => Promise<Receipt>
  } = {},
): Promise<House> {
  const folder = options.folder ?? (await newFolder())
  const store = options.store ?? (await openStore({ kind: 'sqlite', file: join(folder, 'visao.db') }))
  const app = await createApp({
    store,
    clock: fixedClock('2026-11-02T03:00:00Z'),
    logger: createLogger('silent'),
    timeZone: 'Asia/Ho_Chi_Minh',
    dataFolder: folder,
    sampleFolder: null,
    leaseMs: 200,
  })
  const sent: Outbound[] = []
  const ended: string[] = []
  const worked: (string | null)[] = []
  const waiting = new Map<string, () => void>()
  const platform: Platform = {
    name: platformName,
    capabilities: terminal.capabilities,
    async deliver(outbound) {
      const receipt = (await options.deliver?.(outbound)) ?? { platformId: `p${sent.length}` }
      sent.push(outbound)
      return receipt
    },
    working: (_thread, text) => worked.push(text),
    settled({ inbound }) {
      ended.push(inbound)
      waiting.get(inbound)?.()
    },
  }
  if (options.folder === undefined) {
    const path = join(folder, 'visits.csv')
    await writeFile(path, visits)
    await app.connectFile('local', path)
  }
  await app.attach(platform)
  let count = 0

  const end = (id: string) =>
    new Promise<void>((resolve) => {
      if (ended.includes(id)) resolve()
      else waiting.set(id, resolve)
    })
  const inboundOf = (event: Event, id: string): Inbound => ({
    id,
    platform: platformName,
    workspace: 'local',
    thread: { channel: 'general', thread: event.thread ?? 'main', isDirect: true },
    actor: { ...(event.by ?? an) },
    payload: 'say' in event ? { kind: 'message', text: event.say } : event.does,
    receivedAt: '2026-11-02T03:00:00.000Z',
  })
  const nextId = () => {
    count += 1
    return `event-${count}`
  }
  let closed: Promise<void> | undefined
  const house: House = {
    app,
    store,
    folder,
    sent,
    ended,
    worked,
    end,
    post: (event) => app.receive(inboundOf(event, event.id ?? nextId())),
    async take(event) {
      const before = sent.length
      const id = event.id ?? nextId()
      await app.receive(inboundOf(event, id))
      await end(id)
      return sent.slice(before)
    },
    async thread(name) {
      const stored = await store.thread(keyOf(name))
      if (stored === null) throw new Error(`there is no thread ${name}`)
      return stored
    },
    close() {
      closed ??= app.close()
      return closed
    },
  }
  opened.push(house)
  return house
}

export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'visao-house-'))
  folders.push(folder)
  return folder
}

/** Everything that was said, as plain text. */
export function said(messages: readonly Outbound[]): string {
  return messages.map((message) => message.text).join('\n\n')
}

/** The event of somebody who presses the first button that was offered. */
export function press(messages: readonly Outbound[]): { readonly does: Payload } {
  return { does: { kind: 'action', ref: firstButton(messages), values: [] } }
}

/** The reference of the first button that was offered. */
export function firstButton(messages: readonly Outbound[]): string {
  const [button] = nodes(messages).flatMap((node) => (node.type === 'actions' ? node.actions : []))
  if (button === undefined) throw new Error('no button was offered')
  return button.id
}

function nodes(messages: readonly Outbound[]): readonly ContentNode[] {
  return messages.flatMap((message) => message.content)
}
