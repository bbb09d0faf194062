import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** Small named values of a workspace. */
export function settings(db: Database): Pick<Store, 'setting' | 'settings' | 'saveSetting' | 'eraseSetting'> {
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
    settings: (workspace, beginning) =>
      db.read(async (reader) => {
        const rows = await reader
          .selectFrom('settings')
          .select(['name', 'value'])
          .where('workspace', '=', workspace)
          .orderBy('name')
          .execute()
        return Object.fromEntries(
          rows.filter(({ name }) => name.startsWith(beginning)).map(({ name, value }) => [name, value]),
        )
      }),
    saveSetting: (workspace, name, value) =>
      db.write(async (trx) => {
        await trx
          .insertInto('settings')
          .values({ workspace, name, value })
          .onConflict((conflict) => conflict.columns(['workspace', 'name']).doUpdateSet({ value }))
          .execute()
      }),
    eraseSetting: (workspace, name) =>
      db.write(async (trx) => {
        await trx.deleteFrom('settings').where('workspace', '=', workspace).where('name', '=', name).execute()
      }),
  }
}
