import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Database } from './database.ts'
import { chunks } from './rows.ts'
import type { ActionRecord, Store } from './store.ts'
import type { Tables } from './tables.ts'

const actionSchema: z.ZodType<ActionRecord> = z.strictObject({
  ref: z.string(),
  workspace: z.string(),
  platform: z.string(),
  channel: z.string(),
  thread: z.string(),
  name: z.string(),
  message: z.string(),
})

/** What the references on buttons, options and forms stand for. */
export function actions(db: Database): Pick<Store, 'action'> {
  return {
    action: (workspace, ref) =>
      db.read(async (reader) => {
        const row = await reader
          .selectFrom('actions')
          .select('body')
          .where('workspace', '=', workspace)
          .where('ref', '=', ref)
          .executeTakeFirst()
        return row === undefined ? null : actionSchema.parse(JSON.parse(row.body))
      }),
  }
}

/** Writes a turn's references; those that are there already stay as they are. */
export async function saveActions(trx: Transaction<Tables>, list: readonly ActionRecord[]): Promise<void> {
  const rows = list.map((action) => ({
    workspace: action.workspace,
    ref: action.ref,
    body: JSON.stringify(action),
  }))
  for (const some of chunks(rows)) {
    await trx
      .insertInto('actions')
      .values(some)
      .onConflict((conflict) => conflict.columns(['workspace', 'ref']).doNothing())
      .execute()
  }
}
