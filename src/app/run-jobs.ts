import { jobs } from '../jobs/index.ts'
import type { JobHouse } from '../jobs/job.ts'
import type { Queue, TakenJob } from '../queue/queue.ts'

export interface JobRunner {
  /** Does all that is due now; resolves when nothing is left. A call while it runs looks once more. */
  look(): Promise<void>
  /** Takes no more jobs, and waits for those in hand. */
  rest(): Promise<void>
}

export interface RunnerOptions {
  readonly queue: Queue
  readonly house: JobHouse
  /** The lanes that this process serves. */
  lanes(): readonly string[]
}

/** Jobs that are in hand at the same time. */
const atOnce = 8

/** The engine of what runs by itself: takes jobs that are due, runs them, and says how they ended. */
export function createJobRunner({ queue, house, lanes }: RunnerOptions): JobRunner {
  let resting = false
  let again = false
  let running: Promise<void> | null = null

  /** Runs a job; false where it failed, which is written down already. */
  async function run(job: TakenJob): Promise<boolean> {
    const kind = jobs[job.name]
    const at = { workspace: job.workspace, key: job.key }
    try {
      if (kind === undefined) throw new RangeError(`no job is called ${job.name}`)
      const data = kind.data.parse(job.data)
      await (job.givenUp ? kind.giveUp(data, at, house) : kind.run(data, at, house))
      return true
    } catch (fault) {
      house.logger.warn({ err: fault, job: job.name, attempt: job.attempt }, 'a job failed')
      await queue.failed(job)
      return false
    }
  }

  async function runTogether(together: readonly TakenJob[]): Promise<void> {
    const ended = await Promise.all(together.map(run))
    const done = together.filter((_, place) => ended[place] === true)
    if (done.length > 0) await queue.done(done)
  }

  async function lookOnce(): Promise<void> {
    while (!resting) {
      const taken = await queue.take(lanes(), atOnce)
      if (taken.length === 0) return
      // After a rest many are due at once: a digest of nine o'clock tells of what was found at eight.
      const moments = Map.groupBy(taken, (job) => job.runAt)
      for (const moment of [...moments.keys()].sort()) await runTogether(moments.get(moment) ?? [])
    }
  }

  async function lookUntilNothing(): Promise<void> {
    do {
      again = false
      await lookOnce()
    } while (again && !resting)
  }

  return {
    look() {
      again = running !== null
      running ??= lookUntilNothing()
        .catch((fault: unknown) => house.logger.error({ err: fault }, 'the jobs could not be read'))
        .finally(() => {
          running = null
        })
      return running
    },
    async rest() {
      resting = true
      await running
    },
  }
}
