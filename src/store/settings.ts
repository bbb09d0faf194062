import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** Small named values of a workspace. */
export function settings(db: Database): Pick<Store, 'setting' | 'saveSetting'> {
  return {
    setting: (workspace, name) =>
      db.read(async (reader) => {
        const row = await reader
          .selectFrom('settings')
          .select('value')
          .where('workspace', '=', workspace)
          .where('name', '=', name)
          .executeTakeFirst()
        return row?.value ?? null
      }),
    saveSetting: (workspace, name, value) =>
      db.write(async (trx) => {
        await trx
          .insertInto('settings')
          .values({ workspace, name, value })
          .onConflict((conflict) => conflict.columns(['workspace', 'name']).doUpdateSet({ value }))
          .execute()
      }),
  }
}
