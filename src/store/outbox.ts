import { sql, type Transaction } from 'kysely'
import type { Outbound } from '../conversation/outbound.ts'
import { claimOutbox } from './claim-outbox.ts'
import type { Database } from './database.ts'
import { nextSeq, threadColumns } from './rows.ts'
import type { Store } from './store.ts'
import { outboundSchema } from './stored-outbound.ts'
import type { Tables } from './tables.ts'
import { indexTold } from './thread-words.ts'

type OutboxCalls =
  | 'claimOutbox'
  | 'holdOutbox'
  | 'beginPart'
  | 'finishPart'
  | 'finishOutbound'
  | 'arrivedParts'
  | 'undelivered'
  | 'message'

/** Messages on their way out: claimed for a while, sent part by part, done. */
export function outbox(db: Database): Pick<Store, OutboxCalls> {
  return {
    claimOutbox: (platform, worker, now, leaseUntil, limit) =>
      claimOutbox(db, { platform, worker, now: Date.parse(now), until: Date.parse(leaseUntil), limit }),

    holdOutbox: (workspace, key, worker, until) =>
      db.write(async (trx) => {
        const held = await trx
          .updateTable('outbox')
          .set({ lease_until: Date.parse(until) })
          .where('workspace', '=', workspace)
          .where('key', '=', key)
          .where('lease_worker', '=', worker)
          .where('delivered', '=', 0)
          .returning('key')
          .executeTakeFirst()
        return held !== undefined
      }),

    beginPart: (workspace, key, part) =>
      db.write(async (trx) => {
        await trx
          .insertInto('outbox_parts')
          .values({ workspace, key, part, platform_id: null })
          .onConflict((conflict) => conflict.columns(['workspace', 'key', 'part']).doNothing())
          .execute()
      }),

    finishPart: (workspace, key, part, platformId) =>
      db.write(async (trx) => {
        await trx
          .insertInto('outbox_parts')
          .values({ workspace, key, part, platform_id: platformId })
          .onConflict((conflict) =>
            conflict.columns(['workspace', 'key', 'part']).doUpdateSet({ platform_id: platformId }),
          )
          .execute()
      }),

    finishOutbound: (workspace, key) =>
      db.write(async (trx) => {
        await trx
          .updateTable('outbox')
          .set({ delivered: 1, lease_worker: null, lease_until: 0 })
          .where('workspace', '=', workspace)
          .where('key', '=', key)
          .execute()
      }),

    arrivedParts: (workspace, key) =>
      db.read(async (reader) => {
        const rows = await reader
          .selectFrom('outbox_parts')
          .select(['part', 'platform_id'])
          .where('workspace', '=', workspace)
          .where('key', '=', key)
          .where('platform_id', 'is not', null)
          .$narrowType<{ platform_id: string }>()
          .orderBy('part')
          .execute()
        return Object.fromEntries(rows.map((row) => [row.part, row.platform_id]))
      }),

    undelivered: (key) =>
      db.read(async (reader) => {
        const row = await reader
          .selectFrom('outbox')
          .select((eb) => eb.fn.countAll().as('count'))
          .where((eb) => eb.and(threadColumns(key)))
          .where('delivered', '=', sql.lit(0))
          .executeTakeFirstOrThrow()
        return Number(row.count)
      }),

    message: (workspace, key) =>
      db.read(async (reader) => {
        const row = await reader
          .selectFrom('outbox')
          .select('body')
          .where('workspace', '=', workspace)
          .where('key', '=', key)
          .executeTakeFirst()
        return row === undefined ? null : outboundSchema.parse(JSON.parse(row.body)).content
      }),
  }
}

/** Writes a turn's messages in their order; one whose key is there already is not written again. */
export async function saveOutbox(
  db: Database,
  trx: Transaction<Tables>,
  list: readonly Outbound[],
): Promise<void> {
  for (const outbound of list) {
    const written = await trx
      .insertInto('outbox')
      .values({
        ...threadColumns(outbound),
        key: outbound.key,
        seq: nextSeq(db),
        body: JSON.stringify(outbound),
      })
      .onConflict((conflict) => conflict.columns(['workspace', 'key']).doNothing())
      .returning('key')
      .executeTakeFirst()
    if (written !== undefined) await indexTold(trx, db.dialect, outbound)
  }
}
