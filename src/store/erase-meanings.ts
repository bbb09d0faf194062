import type { Transaction } from 'kysely'
import { meaningSchema } from '../evidence/meaning.ts'
import type { Tables } from './tables.ts'

/** Takes out what a person said that words mean: it is their words. */
export async function eraseMeanings(
  trx: Transaction<Tables>,
  workspace: string,
  person: string,
): Promise<void> {
  const kept = await trx
    .selectFrom('settings')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('name', 'like', 'meaning.%')
    .execute()
  for (const { name, value } of kept) {
    const meaning = value === '' ? null : meaningSchema.parse(JSON.parse(value))
    if (meaning?.by.id !== person) continue
    await trx.deleteFrom('settings').where('workspace', '=', workspace).where('name', '=', name).execute()
  }
}
