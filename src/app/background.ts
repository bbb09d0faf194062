import { dueCommand, endDigestCommand, house, wakingText } from '../conversation/house.ts'
import { nextDue } from '../conversation/next-due.ts'
import { readThreadState } from '../conversation/state-migrations.ts'
import type { ThreadAddress } from '../conversation/thread-address.ts'
import type { JobHouse } from '../jobs/job.ts'
import { wakeJob } from '../jobs/wake-thread.ts'
import { houseLane, watchersJob } from '../jobs/wake-watchers.ts'
import type { NewJob } from '../queue/queue.ts'
import type { Store, ThreadKey } from '../store/store.ts'
import type { Clock } from '../support/clock.ts'
import type { Logger } from '../support/logger.ts'
import { dataEnds, movedEnds } from './data-ends.ts'
import { createJobRunner } from './run-jobs.ts'
import type { SourceShelf } from './source-shelf.ts'

/** What the house does by itself. */
export interface Background {
  /** Reads how far the sources reach, and does all that is due by now. */
  look(): Promise<void>
  /** A platform is connected: its threads are looked through for what came due while nobody was there. */
  attached(platform: string): void
  rest(): Promise<void>
}

export interface BackgroundOptions {
  readonly store: Store
  readonly shelf: SourceShelf
  readonly clock: Clock
  readonly logger: Logger
  readonly timeZone: string
  /** Raised when the house closes. */
  readonly signal: AbortSignal
  workspaces(): Promise<readonly string[]>
  /** Platforms that are connected: others' threads are left to whoever serves them. */
  platforms(): readonly string[]
  /** Takes the thread's waiting events. */
  turn(key: ThreadKey): Promise<void>
}

/** How often the queue is asked for what is due. */
const lookMs = 5_000
/** How often live databases are looked at again, so that yesterday is known tomorrow. */
const refreshMs = 3_600_000
const endsSetting = 'data_ends'
/** Threads that are looked through before others get their turn. */
const together = 100

export function createBackground(options: BackgroundOptions): Background {
  const { store, shelf, clock, logger, timeZone } = options
  const queue = store.queue(clock)
  const now = () => clock.now().toISOString()

  /** Gives a thread a command of the house's own, and waits for its turn; nothing where the thread is no more. */
  async function command(
    workspace: string,
    { platform, channel, thread }: ThreadAddress,
    id: string,
    { name, textFor }: { readonly name: string; readonly textFor: (updatedAt: string) => string },
  ): Promise<void> {
    const key = { workspace, platform, channel, thread }
    const stored = await store.thread(key)
    if (stored === null) return
    await store.accept({
      id,
      platform,
      workspace,
      thread: { channel, thread, isDirect: false },
      actor: house,
      payload: { kind: 'command', name, text: textFor(stored.updatedAt) },
      receivedAt: now(),
    })
    // From here on the inbox holds it; waiting only keeps many from coming at once.
    await options.turn(key)
  }

  const jobHouse: JobHouse = {
    logger,
    now,
    wake: (workspace, address, id, newData) =>
      command(workspace, address, ['due', id].join('\n'), {
        name: dueCommand,
        textFor: (updatedAt) => wakingText({ updatedAt, newData }),
      }),
    endDigest: (workspace, address, id) =>
      command(workspace, address, [endDigestCommand, id].join('\n'), {
        name: endDigestCommand,
        textFor: () => '',
      }),
    add: (jobs) => queue.add(jobs),
    threads: (workspace) => store.threads(workspace),
  }
  const runner = createJobRunner({
    queue,
    house: jobHouse,
    lanes: () => [houseLane, ...options.platforms()],
  })
  let resting = false
  let beginning: Promise<void> = Promise.resolve()
  /** Looks that have begun: what is due waits for what they read of the sources. */
  let looks = 0

  /** A source that cannot be read now is no reason not to do the rest. */
  async function sourcesRead(workspace: string): Promise<void> {
    await shelf.refresh(workspace, options.signal).catch(() => undefined)
    const kept = await store.setting(workspace, endsSetting)
    const ends = dataEnds(await shelf.records(workspace))
    const moved = movedEnds(kept, ends)
    if (moved.length > 0)
      await queue.add(moved.map(({ source, end }) => watchersJob(workspace, source, end, now())))
    if (JSON.stringify(ends) !== kept) await store.saveSetting(workspace, endsSetting, JSON.stringify(ends))
  }

  /** Every thread has its next job since its last turn; those of an earlier version, or of a clock that went wrong, get one. */
  async function lookThrough(workspace: string, platform: string): Promise<void> {
    const wakes: NewJob[] = []
    for (const [place, stored] of (await store.threads(workspace)).entries()) {
      if (place % together === 0) await queue.add(wakes.splice(0))
      if (resting) return
      if (stored.platform !== platform) continue
      try {
        const next = nextDue(readThreadState(stored.state), { updatedAt: stored.updatedAt, timeZone })
        const runAt = [next ?? '', now()].sort().at(-1) ?? now()
        if (next !== null) wakes.push(wakeJob(workspace, stored, runAt))
      } catch (fault) {
        logger.error({ err: fault, thread: stored.thread }, 'a thread could not be looked through')
      }
    }
    await queue.add(wakes)
  }

  async function look(): Promise<void> {
    await looking('sources could not be looked at', async () => {
      await beginning
      for (const workspace of await options.workspaces()) await sourcesRead(workspace)
    })
    await runner.look()
  }

  /** What is due waits for this; where it fails, it is done nevertheless. */
  async function looking(failed: string, work: () => Promise<void>): Promise<void> {
    looks += 1
    try {
      await work()
    } catch (fault) {
      logger.error({ err: fault }, failed)
    } finally {
      looks -= 1
    }
  }

  const timers = [
    setInterval(() => {
      if (looks === 0) void runner.look()
    }, lookMs).unref(),
    setInterval(() => {
      void look()
    }, refreshMs).unref(),
  ]

  return {
    look,
    attached(platform) {
      const before = beginning
      beginning = looking('what came due could not be looked for', async () => {
        await before
        for (const workspace of await options.workspaces()) {
          await sourcesRead(workspace)
          await lookThrough(workspace, platform)
        }
      })
      void beginning.then(() => runner.look())
    },
    async rest() {
      resting = true
      for (const timer of timers) clearInterval(timer)
      await beginning
      await runner.rest()
    },
  }
}
