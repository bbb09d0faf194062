import type { Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

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
    saveSetting: (workspace, name, value) => db.write((trx) => saveSetting(trx, { workspace, name, value })),
    eraseSetting: (workspace, name) =>
      db.write(async (trx) => {
        await trx.deleteFrom('settings').where('workspace', '=', workspace).where('name', '=', name).execute()
      }),
  }
}

/** Sets a value with whatever else a transaction writes. */
export async function saveSetting(
  trx: Transaction<Tables>,
  { workspace, name, value }: Tables['settings'],
): Promise<void> {
  await trx
    .insertInto('settings')
    .values({ workspace, name, value })
    .onConflict((conflict) => conflict.columns(['workspace', 'name']).doUpdateSet({ value }))
    .execute()
}
