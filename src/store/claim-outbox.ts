import { sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { PendingOutbound } from './store.ts'
import { outboundSchema } from './stored-outbound.ts'
import type { Tables } from './tables.ts'

/** PostgreSQL only: claims come one after the other, or two workers could share out one thread. */
const claimLock = 7_204_001

interface Claim {
  readonly platform: string
  readonly worker: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly until: number
  readonly limit: number
}

/**
 * Leases the oldest undelivered messages of a platform. A thread with any message under a live lease is left
 * alone, so that its messages leave in their order whoever sends them.
 */
export function claimOutbox(db: Database, claim: Claim): Promise<PendingOutbound[]> {
  return db.write(async (trx) => {
    if (db.dialect === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(claimLock)})`.execute(trx)
    const rows = await free(trx, claim)
    if (rows.length === 0) return []
    await trx
      .updateTable('outbox')
      .set({ lease_worker: claim.worker, lease_until: claim.until })
      .where(
        'seq',
        'in',
        rows.map((row) => row.seq),
      )
      .execute()
    const pending: PendingOutbound[] = []
    for (const row of rows) {
      const parts = await trx
        .selectFrom('outbox_parts')
        .select(['part', 'platform_id'])
        .where('workspace', '=', row.workspace)
        .where('key', '=', row.key)
        .orderBy('part')
        .execute()
      pending.push({
        outbound: outboundSchema.parse(JSON.parse(row.body)),
        sent: Object.fromEntries(
          parts.flatMap(({ part, platform_id }) => (platform_id === null ? [] : [[part, platform_id]])),
        ),
        begun: parts.filter((part) => part.platform_id === null).map(({ part }) => part),
      })
    }
    return pending
  })
}

function free(trx: Transaction<Tables>, { platform, now, limit }: Claim) {
  return trx
    .selectFrom('outbox as message')
    .select(['message.workspace', 'message.key', 'message.seq', 'message.body'])
    .where('message.platform', '=', platform)
    .where('message.delivered', '=', sql.lit(0))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('outbox as held')
            .select('held.key')
            .whereRef('held.workspace', '=', 'message.workspace')
            .whereRef('held.platform', '=', 'message.platform')
            .whereRef('held.channel', '=', 'message.channel')
            .whereRef('held.thread', '=', 'message.thread')
            .where('held.delivered', '=', sql.lit(0))
            .where('held.lease_until', '>', now),
        ),
      ),
    )
    .orderBy('message.seq')
    .limit(limit)
    .execute()
}
