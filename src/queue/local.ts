import { sql, type Transaction } from 'kysely'
import type { Database } from '../store/database.ts'
import { chunks } from '../store/rows.ts'
import type { Tables } from '../store/tables.ts'
import type { Clock } from '../support/clock.ts'
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

const columns = ['workspace', 'name', 'key', 'lane', 'data', 'run_at', 'attempts', 'state'] as const

/** The queue as a table beside the others: for one machine, whose processes share a file. */
export function localQueue(db: Database, clock: Clock): Queue {
  const nowMs = () => clock.now().getTime()
  return {
    add: async (jobs) => {
      if (jobs.length > 0) await db.write((trx) => addLocalJobs(trx, jobs))
    },

    take: (lanes, limit) =>
      db.write(async (trx) => {
        const now = nowMs()
        await trx
          .deleteFrom('jobs')
          .where('state', '=', 'done')
          .where('run_at', '<', now - keptDays * 86_400_000)
          .execute()
        if (lanes.length === 0) return []
        const due = await trx
          .selectFrom('jobs')
          .select(columns)
          .where('state', 'in', ['waiting', 'given_up'])
          .where('run_at', '<=', now)
          .where('lane', 'in', lanes)
          .orderBy('run_at')
          .orderBy('workspace')
          .orderBy('name')
          .orderBy('key')
          .limit(limit)
          .execute()
        const taken: TakenJob[] = []
        for (const row of due) {
          const { workspace, name, key, lane } = row
          // A worker that died has had its try; once all are spent the job is handed out to say so.
          const givenUp = row.state === 'given_up' || row.attempts >= mostAttempts
          const attempt = givenUp ? row.attempts : row.attempts + 1
          await trx
            .updateTable('jobs')
            .set({
              attempts: attempt,
              state: givenUp ? 'given_up' : 'waiting',
              run_at: now + leaseSeconds * 1_000,
            })
            .where((eb) => eb.and({ workspace, name, key }))
            .execute()
          const runAt = new Date(row.run_at).toISOString()
          taken.push({
            id: key,
            workspace,
            name,
            key,
            lane,
            data: JSON.parse(row.data),
            runAt,
            attempt,
            givenUp,
          })
        }
        return taken
      }),

    done: (jobs) =>
      db.write(async (trx) => {
        for (const job of jobs) await settle(trx, job, { state: 'done' })
      }),

    failed: (job) => {
      const spent = job.givenUp || job.attempt >= mostAttempts
      const pause = Math.min(longestPause, firstPause * 2 ** (job.attempt - 1))
      const runAt = spent && !job.givenUp ? nowMs() : nowMs() + pause * 1_000
      return db.write((trx) => settle(trx, job, { state: spent ? 'given_up' : 'waiting', run_at: runAt }))
    },
  }
}

/** Writes jobs with whatever else a transaction writes. */
export async function addLocalJobs(trx: Transaction<Tables>, jobs: readonly NewJob[]): Promise<void> {
  for (const some of chunks(jobs))
    await trx
      .insertInto('jobs')
      .values(
        some.map(({ workspace, name, key, lane, data, runAt }) => ({
          workspace,
          name,
          key,
          lane,
          data: JSON.stringify(data),
          run_at: Date.parse(runAt),
        })),
      )
      .onConflict((conflict) => conflict.columns(['workspace', 'name', 'key']).doNothing())
      .execute()
}

/** Erases all jobs of a workspace. */
export async function eraseLocalJobs(trx: Transaction<Tables>, workspace: string): Promise<void> {
  await trx.deleteFrom('jobs').where('workspace', '=', workspace).execute()
}

/** Only the try that is at hand: a worker that was taken for dead changes nothing any more. */
async function settle(
  trx: Transaction<Tables>,
  { workspace, name, key, attempt, givenUp }: TakenJob,
  to: { readonly state: 'done' | 'waiting' | 'given_up'; readonly run_at?: number },
): Promise<void> {
  await trx
    .updateTable('jobs')
    .set(to)
    .where((eb) => eb.and({ workspace, name, key }))
    .where('attempts', '=', attempt)
    .where('state', '=', sql.lit(givenUp ? 'given_up' : 'waiting'))
    .execute()
}
