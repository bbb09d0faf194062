import { createReadStream } from 'node:fs'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { terminal } from '../../adapters/terminal/index.ts'
import { choose, findForm, type Offer, offersOf } from '../../adapters/terminal/offered.ts'
import { type App, createApp } from '../../src/app/app.ts'
import type { Capabilities } from '../../src/conversation/capabilities.ts'
import type { Actor, Inbound, Payload } from '../../src/conversation/inbound.ts'
import type { Outbound } from '../../src/conversation/outbound.ts'
import type { Model } from '../../src/llm/model.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { fixedClock } from '../../src/support/clock.ts'
import { createLogger } from '../../src/support/logger.ts'
import type { Act, Answer } from './dialogue.ts'

/** A house with one thread in it, in which people act one after another. */
export interface Stage {
  readonly store: Store
  /** Does what a person does, and waits for all that is said to it. */
  take(by: Actor, act: Act): Promise<Answer>
  close(): Promise<void>
}

export interface StageOptions {
  /** What the platform can show; the terminal's where none is named. */
  readonly capabilities?: Capabilities
  /** Is told every message as the platform gets it. */
  heard?(outbound: Outbound): void
  /** The language model; without one the house does without. */
  readonly model?: Model
  /** The instant at which the clock stands. */
  readonly now: string
  /** Where the sample shop is kept; null leaves it out. */
  readonly sampleFolder: string | null
  /** A store to begin with a copy of, where the shop's words are taken up already. */
  readonly begun?: string
  /** A file that is connected from the start. */
  readonly connected?: string
  /** Where the files that people drop lie. */
  readonly files: string
}

const platform = 'recording'
const place = { channel: 'general', thread: 'main' }

export async function openStage(options: StageOptions): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'visao-stage-'))
  if (options.begun !== undefined) await copyFile(options.begun, storeIn(folder))
  const { app, store } = await openHouse(folder, options)
  if (options.connected !== undefined) await app.connectFile('local', options.connected)

  const said: string[] = []
  const offers: Offer[] = []
  let ended: (end: string) => void = () => undefined
  await app.attach({
    name: platform,
    capabilities: options.capabilities ?? terminal.capabilities,
    async deliver(outbound) {
      said.push(outbound.text)
      options.heard?.(outbound)
      offers.push(...offersOf(outbound.content))
      return { platformId: outbound.key }
    },
    settled: ({ step, status }) => ended(`${step} ${status}`),
  })

  let count = 0
  return {
    store,
    async take(by, act) {
      count += 1
      said.length = 0
      const payload = await payloadOf(act, offers, app, options.files)
      const end = new Promise<string>((resolve) => {
        ended = resolve
      })
      await app.receive(inboundOf(`event-${count}`, by, payload, options.now))
      return { end: await end, said: said.map(trimmed) }
    },
    async close() {
      await app.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The whole house over a store in a folder, with the clock standing still. */
export async function openHouse(
  folder: string,
  { now, sampleFolder, model }: Pick<StageOptions, 'now' | 'sampleFolder' | 'model'>,
): Promise<{ readonly app: App; readonly store: Store }> {
  const store = await openStore({ kind: 'sqlite', file: storeIn(folder) })
  const app = await createApp({
    store,
    clock: fixedClock(now),
    logger: createLogger('silent'),
    timeZone: 'Asia/Ho_Chi_Minh',
    dataFolder: folder,
    sampleFolder,
    secret: 'the same in every run',
    ...(model === undefined ? {} : { model: () => model }),
  })
  return { app, store }
}

export function storeIn(folder: string): string {
  return join(folder, 'visao.db')
}

async function payloadOf(act: Act, offers: readonly Offer[], app: App, files: string): Promise<Payload> {
  switch (act.kind) {
    case 'say':
      return { kind: 'message', text: act.text }
    case 'open':
      return { kind: 'opened' }
    case 'press': {
      const payload = choose(offers, [act.label])
      if (payload.kind === 'action' && payload.ref === act.label)
        throw new Error(`no button or option was offered that reads: ${act.label}`)
      return payload
    }
    case 'submit': {
      const form = findForm(offers, undefined)
      const lost = Object.keys(act.values).filter(
        (name) => !form?.fields.some((field) => field.name === name),
      )
      if (form === undefined || lost.length > 0)
        throw new Error(`no form was offered with ${lost.join(', ')}`)
      return { kind: 'form_submit', ref: form.id, values: act.values }
    }
    case 'file': {
      const path = join(files, act.name)
      const upload = await app.upload('local', basename(path), createReadStream(path))
      return { kind: 'file', files: [upload], text: '' }
    }
  }
}

function inboundOf(id: string, actor: Actor, payload: Payload, now: string): Inbound {
  return {
    id,
    platform,
    workspace: 'local',
    thread: { ...place, isDirect: true },
    actor,
    payload,
    receivedAt: new Date(now).toISOString(),
  }
}

/** Without spaces at the ends of lines, which no reader sees and editors take away. */
function trimmed(text: string): string {
  return text.replace(/[ \t]+$/gmu, '')
}
