import { morningAfter, nextDue } from '../conversation/next-due.ts'
import type { ThreadState } from '../conversation/state.ts'
import { wakeJob } from '../jobs/wake-thread.ts'
import type { NewJob } from '../queue/queue.ts'
import type { ThreadKey } from '../store/store.ts'

/**
 * The job that wakes the thread when something will be due in it, to be written with its turn. What is due already is taken up
 * at once after a person's turn; what the house itself left undone waits for the next morning.
 */
export function nextWake(
  key: ThreadKey,
  state: ThreadState,
  at: {
    readonly now: string
    readonly updatedAt: string
    readonly timeZone: string
    readonly woken: boolean
  },
): readonly NewJob[] {
  const next = nextDue(state, at)
  if (next === null) return []
  const late = at.woken ? morningAfter(new Date(Date.parse(at.now) + 1).toISOString(), at.timeZone) : at.now
  return [wakeJob(key.workspace, key, next > at.now ? next : late)]
}
