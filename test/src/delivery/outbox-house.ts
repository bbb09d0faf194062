import { join } from 'node:path'
import { afterEach } from 'vitest'
import type { Capabilities } from '../../../src/conversation/capabilities.ts'
import type { Content } from '../../../src/conversation/content.ts'
import type { Outbound, Receipt } from '../../../src/conversation/outbound.ts'
import type { Carrier } from '../../../src/delivery/carrier.ts'
import { createDelivery } from '../../../src/delivery/delivery.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { Store, ThreadKey } from '../../../src/store/store.ts'
import { createLogger } from '../../../src/support/logger.ts'
import { commitOf, inboundOf, outboundOf } from '../../contracts/store/samples.ts'
import { temporaryFolders } from '../store/temporary-folder.ts'

const newFolder = temporaryFolders()
const opened: Store[] = []
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
})

const capabilities: Capabilities = {
  nativeChart: false,
  nativeTable: false,
  stream: 'none',
  ephemeral: false,
  formFields: ['short'],
  maxFields: 5,
  maxOptions: 5,
  maxActions: 5,
  maxTableRows: 5,
  textBudget: 1000,
  blockBudget: 1,
}
export const leaseMs = 10_000
export const pauseMs = 1_000

export type Mishap = 'refused' | 'answer lost'

/** A platform that keeps what it was sent, and fails where it is told to. */
export function platform(mishap: (key: string) => Mishap | null = () => null) {
  const stands: string[] = []
  const asked: string[] = []
  return {
    stands,
    asked,
    async deliver({ key }: Outbound): Promise<Receipt> {
      const failing = mishap(key)
      if (failing === 'refused') throw new Error(`${key} was refused`)
      stands.push(key)
      if (failing === 'answer lost') throw new Error(`the answer to ${key} was lost`)
      return { platformId: `p-${key}` }
    },
    async find({ key }: Outbound): Promise<Receipt | null> {
      asked.push(key)
      return stands.includes(key) ? { platformId: `p-${key}` } : null
    },
  }
}

/** A store with an outbox, and a clock that only a test moves. */
export async function house() {
  const store = await openStore({ kind: 'sqlite', file: join(await newFolder(), 'visao.db') })
  opened.push(store)
  let now = Date.parse('2026-11-02T08:00:00Z')
  const versions = new Map<string, number>()
  return {
    store,
    wait: (ms: number) => {
      now += ms
    },
    /** A turn of the thread that says these things. */
    async say(key: ThreadKey, names: readonly string[], content?: Content): Promise<void> {
      const version = versions.get(key.thread) ?? 0
      versions.set(key.thread, version + 1)
      const id = `e-${key.thread}-${version}`
      await store.accept(inboundOf(key, id))
      const outbox = names.map((name) => ({ ...outboundOf(key, name), ...(content && { content }) }))
      await store.commitTurn(commitOf(key, id, { expectedVersion: version, outbox }))
    },
    /** Sends what may be sent; false when something could not be. */
    async send(
      carrier: Pick<Carrier, 'deliver' | 'find'>,
      worker = 'w1',
      held: number[] = [],
    ): Promise<boolean> {
      const delivery = createDelivery({
        store,
        carrier: { platform: 'web', capabilities, ...carrier },
        worker,
        leaseMs,
        pauseMs,
        logger: createLogger('silent'),
        clockMs: () => now,
        heldFor: (ms) => held.push(ms),
      })
      await delivery.run()
      return held.length === 0
    },
  }
}
