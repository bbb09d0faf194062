import { createReadStream } from 'node:fs'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { terminal } from '../../../adapters/terminal/index.ts'
import { createApp } from '../../../src/app/app.ts'
import type { Actor, Payload } from '../../../src/conversation/inbound.ts'
import type { Outbound } from '../../../src/conversation/outbound.ts'
import { newThreadState, type ThreadState } from '../../../src/conversation/state.ts'
import { readThreadState } from '../../../src/conversation/state-migrations.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { Clock } from '../../../src/support/clock.ts'
import type { Logger } from '../../../src/support/logger.ts'
import type { Shared } from '../../turns/shared.ts'
import type { Act } from './persona.ts'

/** What is connected when a conversation begins. */
export type Source = 'shop' | 'file' | 'none'

/** What came of one act. */
export interface Reaction {
  readonly messages: readonly Outbound[]
  readonly state: ThreadState
  /** What was logged as an error, and turns that did not end. */
  readonly errors: readonly string[]
  readonly seconds: number
}

export interface House {
  take(by: Actor, act: Act): Promise<Reaction>
  /** Lets days go by. */
  wait(days: number): void
  close(): Promise<void>
}

const platform = 'people'
const place = { channel: 'general', thread: 'main' }
const key = { workspace: 'local', platform, ...place }
const dayMs = 86_400_000
/** A turn that takes longer has hung. */
const longestMs = 120_000

/** The whole house with one thread in it, a clock that can be moved on, and a log that is kept. */
export async function openPeopleHouse(shared: Shared, source: Source, begins: string): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'visao-people-'))
  const file = join(folder, 'visao.db')
  if (source === 'shop') await copyFile(shared.begun, file)
  const store = await openStore({ kind: 'sqlite', file })
  const errors: string[] = []
  let instant = Date.parse(begins)
  const clock: Clock = { now: () => new Date(instant) }
  const app = await createApp({
    store,
    clock,
    logger: keeping(errors),
    timeZone: 'Asia/Ho_Chi_Minh',
    dataFolder: folder,
    sampleFolder: source === 'shop' ? shared.shop : null,
    secret: 'the same in every run',
  })
  if (source === 'file') await app.connectFile('local', join(shared.files, 'sessions.csv'))

  const said: Outbound[] = []
  let ended: () => void = () => undefined
  await app.attach({
    name: platform,
    capabilities: terminal.capabilities,
    async deliver(outbound) {
      said.push(outbound)
      return { platformId: outbound.key }
    },
    settled: () => ended(),
  })

  async function payloadOf(act: Act): Promise<Payload> {
    switch (act.kind) {
      case 'say':
        return { kind: 'message', text: act.text }
      case 'open':
        return { kind: 'opened' }
      case 'press':
        return {
          kind: 'action',
          ref: act.offer.ref,
          values: act.offer.kind === 'option' ? [act.offer.option] : [],
        }
      case 'submit':
        return { kind: 'form_submit', ref: act.form.id, values: { ...act.values } }
      case 'file': {
        const bytes = createReadStream(join(shared.files, 'sessions.csv'))
        const upload = await app.upload('local', 'sessions.csv', bytes)
        return { kind: 'file', files: [upload], text: '' }
      }
    }
  }

  let count = 0
  return {
    async take(by, act) {
      count += 1
      said.length = 0
      errors.length = 0
      const payload = await payloadOf(act)
      const receivedAt = clock.now().toISOString()
      const began = performance.now()
      const end = new Promise<boolean>((resolve) => {
        ended = () => resolve(true)
        setTimeout(() => resolve(false), longestMs).unref()
      })
      const thread = { ...place, isDirect: true }
      const inbound = {
        id: `event-${count}`,
        platform,
        workspace: 'local',
        thread,
        actor: by,
        payload,
        receivedAt,
      }
      await app.receive(inbound)
      if (!(await end)) errors.push('the turn did not end')
      const seconds = (performance.now() - began) / 1000
      const stored = await store.thread(key)
      const state = stored === null ? newThreadState('en') : readThreadState(structuredClone(stored.state))
      instant += 60_000
      return { messages: [...said], state, errors: [...errors], seconds }
    },
    wait(days) {
      instant += days * dayMs
    },
    async close() {
      await app.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function keeping(errors: string[]): Logger {
  const nothing = () => undefined
  const error = (fields: object, message: string) => {
    const fault = 'err' in fields ? fields.err : undefined
    const details = fault instanceof Error ? `${fault.stack ?? fault}${detailsOf(fault)}` : ''
    errors.push(`${message}: ${details}`)
  }
  return { debug: nothing, info: nothing, warn: nothing, error }
}

function detailsOf(fault: object): string {
  return 'details' in fault ? ` ${JSON.stringify(fault.details)}` : ''
}
