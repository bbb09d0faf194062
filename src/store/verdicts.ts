import type { Transaction } from 'kysely'
import { type VerdictRecord, verdictRecordSchema } from '../insights/verdict-record.ts'
import type { Database } from './database.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** Every look at an insight. */
export function verdicts(db: Database): Pick<Store, 'verdicts'> {
  return {
    verdicts: (workspace, insight) =>
      db.read(async (reader) => {
        const rows = await reader
          .selectFrom('verdicts')
          .select('body')
          .where('workspace', '=', workspace)
          .where('insight', '=', insight)
          .orderBy('at')
          .orderBy('id')
          .execute()
        return rows.map(({ body }) => verdictRecordSchema.parse(JSON.parse(body)))
      }),
  }
}

/** Keeps looks; one that is there already stays as it is. */
export async function saveVerdicts(
  trx: Transaction<Tables>,
  records: readonly VerdictRecord[],
): Promise<void> {
  for (const record of records) {
    const { workspace, insight, id, at } = record
    await trx
      .insertInto('verdicts')
      .values({ workspace, insight, id, at, body: JSON.stringify(record) })
      .onConflict((conflict) => conflict.columns(['workspace', 'insight', 'id']).doNothing())
      .execute()
  }
}
