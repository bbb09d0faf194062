/** Something to be done at a moment, whoever is there to do it. */
export interface NewJob {
  readonly workspace: string
  /** Who can do it: a worker takes only jobs of the lanes that it serves. */
  readonly lane: string
  readonly name: string
  /** A job whose workspace, name and key were there before is not taken in again. */
  readonly key: string
  /** Plain data; the job's own schema parses it. */
  readonly data: unknown
  /** ISO instant before which it is left alone. */
  readonly runAt: string
}

/** A job in the hands of a worker. */
export interface TakenJob extends NewJob {
  /** The queue's own name for it. */
  readonly id: string
  /** 1 for the first try. */
  readonly attempt: number
  /** Every try failed: it is handed out once more, to say so to whoever waits for it. */
  readonly givenUp: boolean
}

/**
 * Jobs that last: each is done once, tried again with growing pauses when it fails, and taken up by another worker when the one
 * that had it died. Both implementations go through `test/contracts/queue-suite.ts`.
 */
export interface Queue {
  /** Takes jobs in, for what happens outside a turn; a turn's own are written with it. */
  add(jobs: readonly NewJob[]): Promise<void>
  /** Up to `limit` jobs of these lanes whose moment has come, the longest waiting first, each for this worker alone. */
  take(lanes: readonly string[], limit: number): Promise<readonly TakenJob[]>
  done(jobs: readonly TakenJob[]): Promise<void>
  /** The try failed: again later, or given up. */
  failed(job: TakenJob): Promise<void>
}

/** How often a job is tried before it is given up. */
export const mostAttempts = 5
/** Seconds before the second try; each further pause is twice as long, up to `longestPause`. */
export const firstPause = 30
export const longestPause = 3_600
/** Seconds that a worker has for a job before another one takes it for dead. */
export const leaseSeconds = 600
/** Days that a finished job is remembered by its key. */
export const keptDays = 30
