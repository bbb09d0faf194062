import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Catalog } from '../metrics/catalog.ts'
import { sourceDefinitionSchema } from '../metrics/metric.ts'
import type { Database } from './database.ts'
import { inOrder } from './rows.ts'
import type { SourceRecord, Store } from './store.ts'
import type { Tables } from './tables.ts'

const catalogSchema = z.looseObject({
  models: z.array(z.unknown()),
  metrics: z.array(z.unknown()),
  dimensions: z.array(z.unknown()),
  texts: z.array(z.unknown()),
})

const sourceSchema: z.ZodType<SourceRecord> = z.strictObject({
  id: z.string(),
  workspace: z.string(),
  connector: z.string(),
  name: z.string(),
  status: z.enum(['proposed', 'connected']),
  config: z.unknown(),
  definition: sourceDefinitionSchema,
  catalog: z.custom<Catalog>((catalog) => catalogSchema.safeParse(catalog).success),
  rows: z.number(),
  updatedAt: z.string(),
})

/** The sources of a workspace, as last saved. */
export function sources(db: Database): Pick<Store, 'sources' | 'saveSource'> {
  const parse = createParser()
  return {
    sources: (workspace) =>
      db.read(async (reader) => {
        const rows = await reader
          .selectFrom('sources')
          .select('body')
          .where('workspace', '=', workspace)
          .orderBy('id')
          .execute()
        return rows.map(({ body }) => parse(body))
      }),
    saveSource: (source) => db.write((trx) => saveSources(trx, [source])),
  }
}

/** Sources that are held as they were parsed. */
const mostParsed = 500

/** Every turn reads the sources, which seldom change: the same text gives the same record. */
function createParser(): (body: string) => SourceRecord {
  const parsed = new Map<string, SourceRecord>()
  return (body) => {
    const found = parsed.get(body)
    if (found !== undefined) return found
    const record = sourceSchema.parse(JSON.parse(body))
    const [oldest] = parsed.keys()
    if (oldest !== undefined && parsed.size >= mostParsed) parsed.delete(oldest)
    parsed.set(body, record)
    return record
  }
}

/** Writes sources over their earlier forms. */
export async function saveSources(trx: Transaction<Tables>, list: readonly SourceRecord[]): Promise<void> {
  for (const source of inOrder(list)) {
    const body = JSON.stringify(source)
    await trx
      .insertInto('sources')
      .values({ workspace: source.workspace, id: source.id, body })
      .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet({ body }))
      .execute()
  }
}
