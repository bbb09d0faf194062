import { modelRecordSchema } from '../llm/record.ts'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** What left for a language model, and what it cost. */
export function modelRecords(db: Database): Pick<Store, 'saveModelRecord' | 'modelTokens' | 'modelRecords'> {
  return {
    saveModelRecord: (record) =>
      db.write(async (trx) => {
        const { id, workspace, at, body } = record
        const tokens = body.kind === 'call' ? body.input + body.output : 0
        await trx
          .insertInto('model_records')
          .values({ id, workspace, at, tokens, body: JSON.stringify(body) })
          .onConflict((conflict) =>
            conflict.columns(['workspace', 'id']).doUpdateSet({ tokens, body: JSON.stringify(body) }),
          )
          .execute()
      }),
    modelTokens: (workspace, since) =>
      db.read(async (reader) => {
        const row = await reader
          .selectFrom('model_records')
          .select(({ fn }) => fn.sum('tokens').as('tokens'))
          .where('workspace', '=', workspace)
          .where('at', '>=', since)
          .executeTakeFirst()
        return Number(row?.tokens ?? 0)
      }),
    modelRecords: (workspace, since, limit) =>
      db.read(async (reader) => {
        const rows = await reader
          .selectFrom('model_records')
          .select(['id', 'workspace', 'at', 'body'])
          .where('workspace', '=', workspace)
          .where('at', '>=', since)
          .orderBy('at', 'desc')
          .orderBy('id')
          .limit(limit)
          .execute()
        return rows.map(({ body, ...row }) => modelRecordSchema.parse({ ...row, body: JSON.parse(body) }))
      }),
  }
}
