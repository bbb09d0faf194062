import { fork } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Orders } from './wire.ts'

const script = fileURLToPath(new URL('./bot.ts', import.meta.url))
const saidSchema = z.union([z.strictObject({ warm: z.literal(true) }), z.strictObject({ port: z.number() })])

/** One life of the bot. */
export interface BotProcess {
  /** Resolves when the code is loaded. */
  readonly warm: Promise<unknown>
  /** Resolves with the address for events, or null when it was killed before it had one. */
  begin(orders: Orders): Promise<string | null>
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>
  /** What it wrote to standard error. */
  complaints(): string
}

/** Starts a process that loads the code and then waits for its orders: loading takes longer than most lives last. */
export function prepareBot(): BotProcess {
  const child = fork(script, {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'visao-killing-cache') },
  })
  let written = ''
  child.stderr?.setEncoding('utf8').on('data', (data: string) => {
    written += data
  })
  const gone = once(child, 'exit')
  const said = (): Promise<z.infer<typeof saidSchema> | null> =>
    Promise.race([
      once(child, 'message').then(([message]) => saidSchema.parse(message)),
      gone.then(() => null),
    ])
  const warm = said()
  return {
    warm,
    async begin(orders) {
      if ((await warm) === null) return null
      const ready = said()
      child.send(orders)
      const told = await ready
      return told !== null && 'port' in told ? `http://127.0.0.1:${told.port}` : null
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
    async stop() {
      child.kill('SIGTERM')
      const [code] = await gone
      return code
    },
    complaints: () => written,
  }
}
