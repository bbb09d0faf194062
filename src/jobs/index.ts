import { endDigest } from './end-digest.ts'
import type { Job } from './job.ts'
import { wakeThread } from './wake-thread.ts'
import { wakeWatchers } from './wake-watchers.ts'

/** Everything that is done by itself, by name. */
export const jobs: Readonly<Record<string, Job<unknown>>> = Object.fromEntries(
  [endDigest, wakeThread, wakeWatchers].map((job) => [job.name, job as Job<unknown>]),
)
