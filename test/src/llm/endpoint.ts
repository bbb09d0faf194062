import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { LLMock } from '@copilotkit/aimock'
import { onTestFinished } from 'vitest'
import { createModel, type ModelOptions } from '../../../src/llm/ask.ts'
import type { Model } from '../../../src/llm/model.ts'
import { openAiWire } from '../../../src/llm/openai/index.ts'
import { policySchema } from '../../../src/llm/policy.ts'
import type { CallRecord, ModelRecord } from '../../../src/llm/record.ts'
import type { Pause } from '../../../src/llm/tries.ts'
import { seededIds } from '../../../src/support/ids.ts'
import { createLogger } from '../../../src/support/logger.ts'

export type Api = 'responses' | 'chat'
/** Stands for a key that must be seen nowhere but in the request's head. */
export const canary = 'sk-canary-7f3a91c2'

/** A request as it came over the wire. */
export interface Seen {
  readonly path: string
  readonly authorization: string
  readonly body: unknown
}

/** What the door answers by itself, for what the mock cannot: any body or head, or nothing at all. */
export interface Instead {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string
}

export interface MockEndpoint {
  readonly mock: LLMock
  /** From now on the door answers with this; `silence` lets everybody wait. */
  instead(answer: Instead | 'silence', whenAsked?: () => void): void
  readonly url: string
  readonly seen: readonly Seen[]
}

/** A mock endpoint on loopback for the time of one test, behind a door that keeps what came in as it came. */
export async function openEndpoint(): Promise<MockEndpoint> {
  const mock = new LLMock({ port: 0, logLevel: 'silent' })
  await mock.start()
  const seen: Seen[] = []
  let own: { readonly answer: Instead | 'silence'; whenAsked?: (() => void) | undefined } | null = null
  const door = createServer(async (incoming, outgoing) => {
    const text = await textOf(incoming)
    const path = incoming.url ?? ''
    seen.push({ path, authorization: incoming.headers.authorization ?? '', body: JSON.parse(text) })
    own?.whenAsked?.()
    if (own?.answer === 'silence') return
    if (own !== null) {
      outgoing.writeHead(own.answer.status, { 'content-type': 'application/json', ...own.answer.headers })
      outgoing.end(own.answer.body)
      return
    }
    const { method, headers } = incoming
    const onward = request(`${mock.url}${path}`, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.on('error', () => outgoing.destroy()).pipe(outgoing)
      answer.on('aborted', () => outgoing.destroy())
    })
    onward.on('error', () => outgoing.destroy())
    onward.end(text)
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    door.closeAllConnections()
    door.close()
    await mock.stop()
  })
  return {
    mock,
    seen,
    url: `http://127.0.0.1:${(door.address() as AddressInfo).port}/v1`,
    instead(answer, whenAsked) {
      own = { answer, whenAsked }
    },
  }
}

export interface Desk {
  readonly model: Model
  /** The last form of each record, in order. */
  records(): readonly ModelRecord[]
  calls(): readonly CallRecord[]
  /** Waiting times that were asked for between tries. */
  readonly pauses: readonly number[]
}

interface DeskOptions extends Partial<Pick<ModelOptions, 'clock' | 'timeoutMs' | 'dailyTokens' | 'logger'>> {
  readonly api?: Api
  readonly policy?: object
  readonly pause?: Pause
}

/** A model at an endpoint, its ledger in memory, nothing waited for. */
export function openDesk(url: string, options: DeskOptions = {}): Desk {
  const kept = new Map<string, ModelRecord>()
  const pauses: number[] = []
  const model = createModel({
    wire: openAiWire({ url, key: canary, api: options.api ?? 'responses' }),
    ledger: {
      policy: async () => policySchema.parse(options.policy ?? {}),
      spent: async (workspace) =>
        [...kept.values()]
          .filter((record) => record.workspace === workspace)
          .reduce((sum, { body }) => sum + (body.kind === 'call' ? body.input + body.output : 0), 0),
      record: async (record) => void kept.set(record.id, structuredClone(record)),
    },
    clock: options.clock ?? { now: () => new Date('2026-11-22T03:00:00.000Z') },
    logger: options.logger ?? createLogger('silent'),
    models: { fast: 'small', strong: 'large' },
    dailyTokens: options.dailyTokens ?? 1_000_000,
    timeoutMs: options.timeoutMs ?? 20_000,
    pause:
      options.pause ??
      (async (ms) => {
        pauses.push(ms)
        return true
      }),
    random: seededIds('desk').next.bind(null, 'mark'),
  })
  const records = () => [...kept.values()]
  return {
    model,
    pauses,
    records,
    calls: () => records().flatMap(({ body }) => (body.kind === 'call' ? [body] : [])),
  }
}
