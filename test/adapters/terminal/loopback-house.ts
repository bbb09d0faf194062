import { PassThrough } from 'node:stream'
import type { AdapterContext, RunningAdapter } from '../../../adapters/adapter.ts'
import { terminal } from '../../../adapters/terminal/index.ts'
import type { Content } from '../../../src/conversation/content.ts'
import type { Inbound } from '../../../src/conversation/inbound.ts'
import type { TranscriptEntry } from '../../../src/conversation/library.ts'
import type { Outbound } from '../../../src/conversation/outbound.ts'
import { plainText } from '../../../src/delivery/plain-text.ts'
import { AppError } from '../../../src/errors.ts'
import { fixedClock } from '../../../src/support/clock.ts'
import { digest } from '../../../src/support/ids.ts'
import { createLogger } from '../../../src/support/logger.ts'
import { emptyDesk } from '../empty-desk.ts'
import { keptInMemory } from '../kept-in-memory.ts'

export interface Script {
  /** What the house answers to an event. */
  readonly reply: (inbound: Inbound, count: number) => readonly Content[]
  readonly transcript?: readonly TranscriptEntry[]
  /** Events the house has had already. */
  readonly known?: readonly string[]
  /** Told at the instants that matter for the order of things. */
  readonly log?: (what: string) => void
}

/** A house that answers by a script, and a terminal in it whose lines are written beforehand. */
export async function atTerminal(
  lines: readonly string[],
  script: Script,
  options: { readonly json?: boolean; readonly lang?: 'en' | 'vi' } = {},
): Promise<{
  readonly received: readonly Inbound[]
  readonly uploads: readonly { readonly name: string; readonly text: string }[]
  readonly output: string
}> {
  const received: Inbound[] = []
  const uploads: { name: string; text: string }[] = []
  const seen = new Set(script.known ?? [])
  const input = new PassThrough()
  const output = new PassThrough()
  let running: RunningAdapter | undefined

  async function answer(inbound: Inbound, count: number): Promise<void> {
    script.log?.(`begin ${inbound.id}`)
    for (const [place, content] of script.reply(inbound, count).entries())
      await running?.deliver(outboundOf(`m${count}.${place}`, inbound.thread.thread, content))
    script.log?.(`end ${inbound.id}`)
    const { channel, thread } = inbound.thread
    running?.settled?.({
      inbound: inbound.id,
      workspace: 'local',
      channel,
      thread,
      step: 'objective',
      status: 'open',
    })
  }

  const context: AdapterContext = {
    async receive(inbound) {
      if (seen.has(inbound.id)) return { fresh: false }
      seen.add(inbound.id)
      received.push(inbound)
      const count = received.length
      setImmediate(() => void answer(inbound, count))
      return { fresh: true }
    },
    async upload(_workspace, name, bytes) {
      const parts: Uint8Array[] = []
      for await (const part of bytes) parts.push(part)
      const body = Buffer.concat(parts)
      if (body.length > 1000) throw new AppError('file_too_large', {})
      uploads.push({ name, text: body.toString() })
      return { name, bytes: body.length, key: `${digest(body.toString()).slice(0, 8)}.csv` }
    },
    secret: 'the secret of a house on loopback',
    kept: keptInMemory(),
    content: async () => null,
    eraseWorkspace: async () => undefined,
    library: {
      threads: async () => [
        {
          id: 't',
          platform: 'terminal',
          channel: 'terminal',
          thread: 'main',
          title: '',
          step: 'analyse',
          status: 'open',
          updatedAt: '2026-11-22T00:00:00.000Z',
        },
      ],
      thread: async () => null,
      transcript: async () => script.transcript ?? [],
      insights: async () => [],
      insight: async () => null,
      reading: async () => null,
      sources: async () => [],
      desk: emptyDesk,
    },
    clock: fixedClock('2026-11-22T03:00:00.000Z'),
    logger: createLogger('silent'),
  }
  running = await terminal.start(terminal.options.parse({ ...options, input, output }), context)
  input.end(lines.map((line) => `${line}\n`).join(''))
  await running.ended
  await running.close()
  return { received, uploads, output: String(output.read() ?? '') }
}

function outboundOf(key: string, thread: string, content: Content, language: 'en' | 'vi' = 'en'): Outbound {
  return {
    key,
    op: 'post',
    platform: 'terminal',
    workspace: 'local',
    channel: 'terminal',
    thread,
    audience: { kind: 'thread' },
    language,
    content,
    text: plainText(content),
    sentAt: '2026-11-22T03:00:00.000Z',
  }
}
