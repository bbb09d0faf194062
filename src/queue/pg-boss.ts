import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { type Clock, fromKysely, type JobWithMetadata, PgBoss } from 'pg-boss'
import { z } from 'zod'
import type { Tables } from '../store/tables.ts'
import {
  firstPause,
  keptDays,
  leaseSeconds,
  longestPause,
  mostAttempts,
  type NewJob,
  type Queue,
  type TakenJob,
} from './queue.ts'

/** The queue on PostgreSQL, by pg-boss: several machines share the work. */
export interface BossQueue extends Queue {
  /** Writes jobs with whatever else a transaction writes. */
  addWithin(trx: Transaction<Tables>, jobs: readonly NewJob[]): Promise<void>
  /** Erases all jobs of a workspace. */
  eraseWithin(trx: Transaction<Tables>, workspace: string): Promise<void>
  close(): Promise<void>
}

type Fetched = Pick<JobWithMetadata<unknown>, 'id' | 'data' | 'retryCount'>

const jobSchema = z.strictObject({
  workspace: z.string(),
  lane: z.string(),
  name: z.string(),
  key: z.string(),
  data: z.unknown(),
  runAt: z.string(),
})

const poolSize = 2
const checkSeconds = 60
const queueOptions = {
  expireInSeconds: leaseSeconds,
  deleteAfterSeconds: keptDays * 86_400,
  retryLimit: mostAttempts - 1,
  retryDelay: firstPause,
  retryBackoff: true,
  retryDelayMax: longestPause,
}

/**
 * Connects when the first job comes or is asked for. Schedules are ours (`schedule.ts`), so that both queues know the same
 * ones; pg-boss keeps the jobs, their tries and their leases.
 */
export function bossQueue(url: string, clock?: Clock): BossQueue {
  let started: Promise<PgBoss> | undefined
  const made = new Map<string, Promise<void>>()

  function boss(): Promise<PgBoss> {
    started ??= start(url, clock).catch((fault: unknown) => {
      started = undefined
      throw fault
    })
    return started
  }

  /** pg-boss keeps a queue a lane, and one more for what was given up. */
  async function queueOf(lane: string): Promise<{ readonly name: string; readonly givenUp: string }> {
    const name = `visao_${lane.replace(/[^\w.-]/gu, (sign) => `.${sign.codePointAt(0)?.toString(16)}.`)}`
    const givenUp = `${name}_given_up`
    const making = made.get(name) ?? makeQueues(await boss(), name, givenUp)
    made.set(name, making)
    await making
    return { name, givenUp }
  }

  async function insert(jobs: readonly NewJob[], trx?: Transaction<Tables>): Promise<void> {
    for (const lane of new Set(jobs.map((job) => job.lane))) {
      const { name } = await queueOf(lane)
      const rows = jobs
        .filter((job) => job.lane === lane)
        .map((job) => ({ id: idOf(job), data: job, startAfter: job.runAt }))
      await (await boss()).insert(name, rows, trx === undefined ? {} : { db: fromKysely(trx) })
    }
  }

  return {
    add: (jobs) => insert(jobs),
    addWithin: (trx, jobs) => insert(jobs, trx),

    async take(lanes, limit) {
      const taken: TakenJob[] = []
      for (const lane of lanes) {
        const { name, givenUp } = await queueOf(lane)
        const options = { batchSize: limit, includeMetadata: true } as const
        const rows = await (await boss()).fetch(name, options)
        const spent = await (await boss()).fetch(givenUp, options)
        taken.push(...rows.map((row) => takenOf(row, false)), ...spent.map((row) => takenOf(row, true)))
      }
      return taken
    },

    async done(jobs) {
      for (const job of jobs) {
        const { name, givenUp } = await queueOf(job.lane)
        await (await boss()).complete(job.givenUp ? givenUp : name, attemptOf(job))
      }
    },

    async failed(job) {
      const { name, givenUp } = await queueOf(job.lane)
      await (await boss()).fail(job.givenUp ? givenUp : name, attemptOf(job))
    },

    async eraseWithin(trx, workspace) {
      const { rows } = await sql<{
        there: boolean
      }>`select to_regclass('pgboss.job') is not null as there`.execute(trx)
      if (rows[0]?.there)
        await sql`delete from pgboss.job where data->>'workspace' = ${workspace}`.execute(trx)
    },

    async close() {
      const running = await started?.catch(() => undefined)
      await running?.stop({ graceful: false })
    },
  }
}

async function start(url: string, clock?: Clock): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'visao-jobs',
    max: poolSize,
    schedule: false,
    superviseIntervalSeconds: checkSeconds,
    monitorIntervalSeconds: checkSeconds,
    ...(clock === undefined ? {} : { clock }),
  })
  // What a background pass could not do it does at the next one.
  boss.on('error', () => undefined)
  await boss.start()
  return boss
}

async function makeQueues(boss: PgBoss, name: string, givenUp: string): Promise<void> {
  await boss.createQueue(givenUp, queueOptions)
  await boss.createQueue(name, { ...queueOptions, deadLetter: givenUp })
}

function takenOf(row: Fetched, givenUp: boolean): TakenJob {
  const job = jobSchema.parse(row.data)
  return { ...job, data: job.data, id: row.id, attempt: row.retryCount + 1, givenUp }
}

function attemptOf({ id, attempt }: TakenJob) {
  return { id, retryCount: attempt - 1 }
}

/** pg-boss knows a job by a UUID; made of the key it is the same whenever the job comes again. */
function idOf({ workspace, name, key }: NewJob): string {
  const hash = createHash('sha256').update([workspace, name, key].join('\n')).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
