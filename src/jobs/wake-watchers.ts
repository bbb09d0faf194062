import { z } from 'zod'
import { watchedIn } from '../conversation/due.ts'
import { readThreadState } from '../conversation/state-migrations.ts'
import type { NewJob } from '../queue/queue.ts'
import { defineJob } from './job.ts'
import { wakeJob } from './wake-thread.ts'

const dataSchema = z.strictObject({ source: z.string(), end: z.string() })

/** Threads that are looked through before others get their turn. */
const together = 100

/** The lane of jobs that need no platform. */
export const houseLane = 'house'

/** A source has new data: every thread whose look was left out for want of it is woken. */
export const wakeWatchers = defineJob({
  name: 'wake_watchers',
  data: dataSchema,
  async run({ source }, { workspace }, house) {
    const now = house.now()
    const wakes: NewJob[] = []
    for (const [place, { state: stored, ...address }] of (await house.threads(workspace)).entries()) {
      if (place % together === 0) await house.add(wakes.splice(0))
      const state = stateOf(stored)
      if (state === null) {
        house.logger.warn({ workspace, thread: address.thread }, 'a thread’s state could not be read')
        continue
      }
      const waits = watchedIn(state).some(
        ({ insight, brief }) => brief.metric?.source === source && state.owed[insight.id] !== undefined,
      )
      if (waits) wakes.push(wakeJob(workspace, address, now, true))
    }
    await house.add(wakes)
  },
  async giveUp({ source }, { workspace }, house) {
    house.logger.error({ workspace, source }, 'the threads that wait for new data could not be woken')
  },
})

/** The job that tells of a source's data reaching to `end`; once for each such end. */
export function watchersJob(workspace: string, source: string, end: string, runAt: string): NewJob {
  const key = [source, end].join('\n')
  return { workspace, lane: houseLane, name: wakeWatchers.name, key, data: { source, end }, runAt }
}

function stateOf(stored: unknown) {
  try {
    return readThreadState(stored)
  } catch {
    return null
  }
}
