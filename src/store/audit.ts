import type { Transaction } from 'kysely'
import { erased } from '../evidence/statement.ts'
import { type AuditEntry, auditEntries, auditEntrySchema } from '../insights/audit.ts'
import { type Insight, insightSchema } from '../insights/insight.ts'
import type { Database } from './database.ts'
import { inOrder } from './rows.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** What happened to insights. */
export function audit(db: Database): Pick<Store, 'audit'> {
  return {
    audit: (workspace, insight) =>
      db.read(async (reader) => {
        const rows = await reader
          .selectFrom('audit')
          .select('body')
          .where('workspace', '=', workspace)
          .where('insight', '=', insight)
          .orderBy('place')
          .execute()
        return rows.map(({ body }) => auditEntrySchema.parse(JSON.parse(body)))
      }),
  }
}

/** Writes what a transaction is about to change of insights; before they are written. */
export async function saveAudit(
  trx: Transaction<Tables>,
  list: readonly Insight[],
  done: Pick<AuditEntry, 'by' | 'origin'>,
): Promise<void> {
  for (const insight of inOrder(list)) {
    const { workspace, id } = insight
    const stored = await trx
      .selectFrom('insights')
      .select('body')
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .executeTakeFirst()
    const before = stored === undefined ? null : insightSchema.parse(JSON.parse(stored.body))
    const entries = auditEntries(before, insight, { at: insight.updatedAt, ...done })
    if (entries.length === 0) continue
    const last = await trx
      .selectFrom('audit')
      .select((eb) => eb.fn.max('place').as('place'))
      .where('workspace', '=', workspace)
      .where('insight', '=', id)
      .executeTakeFirst()
    const first = (last?.place ?? 0) + 1
    await trx
      .insertInto('audit')
      .values(
        entries.map((entry, at) => ({
          workspace,
          insight: id,
          place: first + at,
          at: entry.at,
          body: JSON.stringify(entry),
        })),
      )
      .execute()
  }
}

/** Takes a person's name out of what they did; that somebody did it stays. */
export async function eraseFromAudit(
  trx: Transaction<Tables>,
  workspace: string,
  person: string,
): Promise<void> {
  const rows = await trx
    .selectFrom('audit')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('body', 'like', `%${JSON.stringify(person).replace(/[%_\\]/gu, '_')}%`)
    .execute()
  for (const { insight, place, body } of rows) {
    const entry = auditEntrySchema.parse(JSON.parse(body))
    if (entry.by.id !== person) continue
    await trx
      .updateTable('audit')
      .set({ body: JSON.stringify({ ...entry, by: { id: person, name: erased } }) })
      .where('workspace', '=', workspace)
      .where('insight', '=', insight)
      .where('place', '=', place)
      .execute()
  }
}
