import type { AdapterContext } from '../../../adapters/adapter.ts'
import type { Content } from '../../../src/conversation/content.ts'
import type { Inbound } from '../../../src/conversation/inbound.ts'
import type { Opened, SourceSummary, TranscriptEntry } from '../../../src/conversation/library.ts'
import type { Outbound } from '../../../src/conversation/outbound.ts'
import { fixedClock } from '../../../src/support/clock.ts'
import { digest } from '../../../src/support/ids.ts'
import type { Logger } from '../../../src/support/logger.ts'
import { keptInMemory } from '../kept-in-memory.ts'
import { type FakeDesk, fakeDesk } from './fake-desk.ts'

/** A house in memory behind the page: it remembers what it was told and says what a test tells it to. */
export interface FakeHouse extends FakeDesk {
  readonly context: AdapterContext
  readonly received: readonly Inbound[]
  readonly uploads: readonly { readonly name: string; readonly bytes: number; readonly pieces: number }[]
  readonly complaints: readonly string[]
  /** What `receive` does besides remembering; throws in tests of faults. */
  onReceive: (inbound: Inbound) => Promise<void> | void
  /** Writes a message into the transcript, as the outbox does before it is delivered. */
  speak(
    thread: string,
    content: Content,
    options?: { key?: string; replaces?: string; answers?: string },
  ): Outbound
  sources: readonly SourceSummary[]
  opened: Record<string, Opened>
  step: 'objective' | 'collect'
}

export const noon = '2026-11-20T05:00:00.000Z'

/** A house that has heard and said nothing yet. */
export function fakeHouse(language: 'en' | 'vi' = 'en'): FakeHouse {
  const transcripts = new Map<string, TranscriptEntry[]>()
  const received: Inbound[] = []
  const uploads: { name: string; bytes: number; pieces: number }[] = []
  const complaints: string[] = []
  const of = (thread: string) => transcripts.get(thread) ?? []

  const house: FakeHouse = {
    received,
    uploads,
    complaints,
    onReceive: () => undefined,
    insights: [],
    records: {},
    reviews: [],
    ledger: { summary: [], entries: [], left: 0 },
    views: [],
    assignees: {},
    links: {},
    log: { entries: [], next: null },
    closed: false,
    sources: [],
    opened: {},
    step: 'objective',
    context: {
      clock: fixedClock(noon),
      secret: 'the secret of a house in memory',
      kept: keptInMemory(),
      content: async () => null,
      eraseWorkspace: async () => undefined,
      logger: complaining(complaints),
      async receive(inbound) {
        if (received.some((entry) => entry.id === inbound.id)) return { fresh: false }
        await house.onReceive(inbound)
        received.push(inbound)
        const { thread } = inbound.thread
        transcripts.set(thread, [...of(thread), heard(inbound)])
        return { fresh: true }
      },
      async upload(_workspace, name, bytes) {
        let [size, pieces] = [0, 0]
        for await (const piece of bytes) {
          size += piece.byteLength
          pieces += 1
        }
        uploads.push({ name, bytes: size, pieces })
        return { name, bytes: size, key: `${digest(name).slice(0, 8)}.csv` }
      },
      library: {
        threads: async () =>
          [...transcripts.keys()].map((thread, index) => ({
            id: `th_${index}`,
            platform: 'web',
            channel: 'web',
            thread,
            title:
              of(thread)
                .find((entry) => entry.direction === 'in' && entry.text !== '')
                ?.text.slice(0, 60) ?? '',
            step: house.step,
            status: 'open',
            updatedAt: of(thread).at(-1)?.at ?? noon,
          })),
        thread: async (workspace, place) =>
          (await house.context.library.threads(workspace)).find(({ thread }) => thread === place.thread) ??
          null,
        transcript: async (_workspace, _channel, thread) => of(thread),
        insights: async (_workspace, _language, words) =>
          house.insights.filter((entry) => words === undefined || entry.statement.includes(words)),
        insight: async (_workspace, id) => house.opened[id] ?? null,
        reading: async (_workspace, id) => house.opened[id] ?? null,
        sources: async () => house.sources,
        get desk() {
          return fakeDesk(house)
        },
      },
    },
    speak(thread, content, options = {}) {
      const key = options.key ?? `out-${thread}-${of(thread).length}`
      const id = options.replaces ?? key
      const to = options.answers === undefined ? {} : { answers: options.answers }
      const entry = { id, direction: 'out', at: noon, author: 'Visao', text: '', content, ...to } as const
      const present = of(thread).some((said) => said.id === id)
      const kept = of(thread).map((said) => (said.id === id ? entry : said))
      transcripts.set(thread, present ? kept : [...kept, entry])
      return {
        key,
        op: options.replaces === undefined ? 'post' : 'update',
        platform: 'web',
        workspace: 'local',
        channel: 'web',
        thread,
        audience: { kind: 'thread' },
        language,
        content,
        text: '',
        ...(options.replaces === undefined ? {} : { replaces: options.replaces }),
        sentAt: noon,
      }
    },
  }
  return house
}

function heard(inbound: Inbound): TranscriptEntry {
  const { payload } = inbound
  const text =
    payload.kind === 'message'
      ? payload.text
      : payload.kind === 'action'
        ? [payload.ref, ...payload.values].join(' ')
        : payload.kind === 'form_submit'
          ? JSON.stringify(payload.values)
          : payload.kind === 'file'
            ? payload.files.map((file) => file.name).join(', ')
            : ''
  return { id: inbound.id, direction: 'in', at: inbound.receivedAt, author: inbound.actor.name, text }
}

function complaining(complaints: string[]): Logger {
  const complain = (fields: object, message: string) => {
    complaints.push(`${message} ${'err' in fields ? String(fields.err) : ''}`)
  }
  return { debug: () => undefined, info: () => undefined, warn: complain, error: complain }
}
