import { sql } from 'kysely'
import { inboundSchema } from '../conversation/inbound.ts'
import type { Database } from './database.ts'
import { nextSeq, threadColumns } from './rows.ts'
import type { Store } from './store.ts'
import { indexSpoken } from './thread-words.ts'

/** What happened on the platforms, each event once, until its turn is done. */
export function inbox(db: Database): Pick<Store, 'accept' | 'waitingThreads' | 'nextInbound' | 'isDone'> {
  return {
    accept: (inbound) =>
      db.write(async (trx) => {
        const written = await trx
          .insertInto('inbox')
          .values({
            workspace: inbound.workspace,
            platform: inbound.platform,
            id: inbound.id,
            channel: inbound.thread.channel,
            thread: inbound.thread.thread,
            seq: nextSeq(db),
            body: JSON.stringify(inbound),
          })
          .onConflict((conflict) => conflict.columns(['workspace', 'platform', 'id']).doNothing())
          .returning('id')
          .executeTakeFirst()
        if (written !== undefined) await indexSpoken(trx, db.dialect, inbound)
        return { fresh: written !== undefined }
      }),

    waitingThreads: (platforms) =>
      db.read(async (reader) => {
        if (platforms.length === 0) return []
        const rows = await reader
          .selectFrom('inbox')
          .select(['workspace', 'platform', 'channel', 'thread'])
          .where('done', '=', sql.lit(0))
          .where('platform', 'in', platforms)
          .groupBy(['workspace', 'platform', 'channel', 'thread'])
          .orderBy(sql`min(seq)`)
          .execute()
        return rows
      }),

    nextInbound: (key) =>
      db.read(async (reader) => {
        const row = await reader
          .selectFrom('inbox')
          .select('body')
          .where((eb) => eb.and(threadColumns(key)))
          .where('done', '=', sql.lit(0))
          .orderBy('seq')
          .limit(1)
          .executeTakeFirst()
        return row === undefined ? null : inboundSchema.parse(JSON.parse(row.body))
      }),

    isDone: (workspace, platform, id) =>
      db.read(async (reader) => {
        const row = await reader
          .selectFrom('inbox')
          .select('done')
          .where('workspace', '=', workspace)
          .where('platform', '=', platform)
          .where('id', '=', id)
          .executeTakeFirst()
        return row?.done === 1
      }),
  }
}
