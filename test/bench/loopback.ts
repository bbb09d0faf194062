import { terminal } from '../../adapters/terminal/index.ts'
import { type App, createApp } from '../../src/app/app.ts'
import type { Payload } from '../../src/conversation/inbound.ts'
import type { Outbound } from '../../src/conversation/outbound.ts'
import { openStore } from '../../src/store/open-store.ts'
import { fixedClock } from '../../src/support/clock.ts'
import { createLogger } from '../../src/support/logger.ts'

const platform = 'bench'
const now = '2026-11-01T08:00:00.000Z'

export interface Loopback {
  readonly app: App
  /** Says something in a thread; resolves with what was answered once the turn is over. */
  say(thread: string, payload: Payload): Promise<readonly Outbound[]>
  close(): Promise<void>
}

/** The whole app as it runs by default, on a SQLite file in `room`, with a platform that delivers to nobody. */
export async function openLoopback(room: string): Promise<Loopback> {
  const answers = new Map<string, Outbound[]>()
  const waiting = new Map<string, () => void>()
  let count = 0
  const app = await createApp({
    store: await openStore({ kind: 'sqlite', file: `${room}/visao.db` }),
    clock: fixedClock(now),
    logger: createLogger('error'),
    timeZone: 'UTC',
    dataFolder: room,
    sampleFolder: null,
  })
  await app.attach({
    name: platform,
    capabilities: terminal.capabilities,
    async deliver(outbound) {
      answers.set(outbound.thread, [...(answers.get(outbound.thread) ?? []), outbound])
      return { platformId: outbound.key }
    },
    settled: (turn) => waiting.get(turn.inbound)?.(),
  })
  return {
    app,
    async say(thread, payload) {
      count += 1
      const id = `event-${count}`
      const settled = new Promise<void>((resolve) => waiting.set(id, resolve))
      answers.delete(thread)
      await app.receive({
        id,
        platform,
        workspace: 'local',
        thread: { channel: platform, thread, isDirect: true },
        actor: { id: 'someone', name: 'Someone', locale: 'en' },
        payload,
        receivedAt: now,
      })
      await settled
      waiting.delete(id)
      return answers.get(thread) ?? []
    },
    close: () => app.close(),
  }
}
