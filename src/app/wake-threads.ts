import { dueIn } from '../conversation/due.ts'
import { dueCommand, house } from '../conversation/house.ts'
import { readThreadState } from '../conversation/state-migrations.ts'
import type { Store, ThreadKey } from '../store/store.ts'
import type { Logger } from '../support/logger.ts'

interface Waking {
  readonly store: Store
  readonly logger: Logger
  /** Platforms that are connected: nobody else could be told. */
  readonly platforms: readonly string[]
  readonly at: { readonly instant: string; readonly today: string }
  /** Takes the thread's waiting events. */
  turn(key: ThreadKey): void
}

/**
 * Puts an event of the house's own into the inbox of every thread in which something has come due; its turn is taken like any
 * other, and what it says goes out through the outbox. At most one a thread and day: the event's id says so.
 */
export async function wakeThreads(workspace: string, waking: Waking): Promise<void> {
  const { store, logger, platforms, at } = waking
  for (const stored of await store.threads(workspace)) {
    const { platform, channel, thread, updatedAt } = stored
    if (!platforms.includes(platform)) continue
    try {
      const due = dueIn(readThreadState(stored.state), { now: at.instant, today: at.today, updatedAt })
      if (due.length === 0) continue
      const { fresh } = await store.accept({
        id: ['due', channel, thread, at.today].join('\n'),
        platform,
        workspace,
        thread: { channel, thread, isDirect: false },
        actor: house,
        payload: { kind: 'command', name: dueCommand, text: updatedAt },
        receivedAt: at.instant,
      })
      if (fresh) waking.turn({ workspace, platform, channel, thread })
    } catch (fault) {
      logger.error({ err: fault, thread }, 'a thread could not be woken')
    }
  }
}
