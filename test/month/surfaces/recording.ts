import { terminal } from '../../../adapters/terminal/index.ts'
import type { App } from '../../../src/app/app.ts'
import type { Outbound } from '../../../src/conversation/outbound.ts'
import type { MonthSurface } from './month-surface.ts'

export const platform = 'recording'
const threadOf = (talk: string) => `talk-${talk}`

/** The platform that only records: no surface at all, what the others are held against. */
export async function openRecording(): Promise<MonthSurface> {
  const heard: Outbound[] = []
  let app: App | null = null
  let now = () => new Date()
  let count = 0
  return {
    platform,
    thread: threadOf,
    async connect(before) {
      app = before.app
      now = () => before.clock.now()
      await app.attach({
        name: platform,
        capabilities: terminal.capabilities,
        async deliver(outbound) {
          heard.push(outbound)
          return { platformId: outbound.key }
        },
        settled: () => before.settled(),
      })
      return { close: async () => undefined }
    },
    async write(talk, text) {
      count += 1
      await app?.receive({
        id: `m${count}`,
        platform,
        workspace: 'local',
        thread: { channel: 'general', thread: threadOf(talk), isDirect: false },
        actor: { id: 'an', name: 'An' },
        payload: { kind: 'message', text },
        receivedAt: now().toISOString(),
      })
    },
    shown: async (talk) =>
      heard.flatMap(({ thread, key, text }) => (thread === threadOf(talk) ? [{ key, text }] : [])),
    beside: async () => [],
    close: async () => undefined,
  }
}
