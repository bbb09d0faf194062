import type { ZodType } from 'zod'
import type { ThreadAddress } from '../conversation/thread-address.ts'
import type { NewJob } from '../queue/queue.ts'
import type { Logger } from '../support/logger.ts'

/** All that jobs may reach. */
export interface JobHouse {
  readonly logger: Logger
  /** The present instant, ISO. */
  now(): string
  add(jobs: readonly NewJob[]): Promise<void>
  threads(workspace: string): Promise<readonly (ThreadAddress & { readonly state: unknown })[]>
  /**
   * Lets a thread take up what is due in it, once for each `id`, and waits for its turn. A thread that is no more is left alone.
   */
  wake(workspace: string, address: ThreadAddress, id: string, newData: boolean): Promise<void>
  /** Ends the digest of a thread, once for each `id`, and waits for the turn. */
  endDigest(workspace: string, address: ThreadAddress, id: string): Promise<void>
}

/** Something that is done by itself: its name, the shape of its data, what it does, and what is left to do when that fails for good. */
export interface Job<T> {
  readonly name: string
  readonly data: ZodType<T>
  /** Run again after a crash, so a second run must do nothing more; throws when it is to be tried again. */
  run(data: T, at: { readonly workspace: string; readonly key: string }, house: JobHouse): Promise<void>
  giveUp(data: T, at: { readonly workspace: string; readonly key: string }, house: JobHouse): Promise<void>
}

/** Declares a job; the compiler checks its shape. */
export function defineJob<T>(job: Job<T>): Job<T> {
  return job
}
