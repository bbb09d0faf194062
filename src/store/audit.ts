import { sql, type Transaction } from 'kysely'
import { z } from 'zod'
import { erased } from '../evidence/statement.ts'
import { type AuditEntry, auditEntries, auditEntrySchema, type Done } from '../insights/audit.ts'
import { type Insight, insightSchema } from '../insights/insight.ts'
import type { Database } from './database.ts'
import { inOrder } from './rows.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** Stands for the insight of an entry that is about none. */
const ofWorkspace = ''
/** Where a page of the log ended. */
const cursorSchema = z.tuple([z.string(), z.string(), z.number().int()])

/** What happened to insights, and to who may do what with them. */
export function audit(db: Database): Pick<Store, 'audit' | 'auditPage'> {
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
    auditPage: (workspace, { before, limit }) =>
      db.read(async (reader) => {
        const after = before === undefined ? null : readCursor(before)
        const rows = await reader
          .selectFrom('audit')
          .select(['at', 'insight', 'place', 'body'])
          .where('workspace', '=', workspace)
          .$if(after !== null, (query) =>
            query.where(sql<boolean>`(at, insight, place) < (${after?.[0]}, ${after?.[1]}, ${after?.[2]})`),
          )
          .orderBy('at', 'desc')
          .orderBy('insight', 'desc')
          .orderBy('place', 'desc')
          .limit(limit + 1)
          .execute()
        const last = rows.length > limit ? rows[limit - 1] : undefined
        return {
          entries: rows.slice(0, limit).map(({ body }) => auditEntrySchema.parse(JSON.parse(body))),
          next: last === undefined ? null : cursorOf(last.at, last.insight, last.place),
        }
      }),
  }
}

function cursorOf(...place: z.infer<typeof cursorSchema>): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** The place that a cursor names; null for a text that is none, which begins at the latest entry. */
function readCursor(text: string): z.infer<typeof cursorSchema> | null {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    return null
  }
}

/** Writes what a transaction is about to change of insights; before they are written. */
export async function saveAudit(
  trx: Transaction<Tables>,
  list: readonly Insight[],
  done: Omit<Done, 'at'>,
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
    await appendAudit(trx, workspace, auditEntries(before, insight, { at: insight.updatedAt, ...done }))
  }
}

/** Writes entries behind those that there are of the same insight, or of the workspace. */
export async function appendAudit(
  trx: Transaction<Tables>,
  workspace: string,
  entries: readonly AuditEntry[],
): Promise<void> {
  for (const entry of entries) {
    const insight = entry.insight ?? ofWorkspace
    const body = JSON.stringify(entry)
    let written: object | undefined
    while (written === undefined) {
      const last = await trx
        .selectFrom('audit')
        .select((eb) => eb.fn.max('place').as('place'))
        .where('workspace', '=', workspace)
        .where('insight', '=', insight)
        .executeTakeFirst()
      // On PostgreSQL another transaction may take the place first: then the next one is tried.
      written = await trx
        .insertInto('audit')
        .values({ workspace, insight, place: (last?.place ?? 0) + 1, at: entry.at, body })
        .onConflict((conflict) => conflict.columns(['workspace', 'insight', 'place']).doNothing())
        .returning('place')
        .executeTakeFirst()
    }
  }
}

/** Takes a person's name out of what they did and of what was done to them; that it was done stays. */
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
    const named = <P extends AuditEntry['about']>(one: P) =>
      one?.id === person ? { id: person, name: erased } : one
    await trx
      .updateTable('audit')
      .set({ body: JSON.stringify({ ...entry, by: named(entry.by), about: named(entry.about) }) })
      .where('workspace', '=', workspace)
      .where('insight', '=', insight)
      .where('place', '=', place)
      .execute()
  }
}
