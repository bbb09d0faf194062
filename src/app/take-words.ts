import type { Connector, ConnectorContext } from '../connectors/connector.ts'
import type { Quote } from '../evidence/quote.ts'
import type { SourceRecord, Store } from '../store/store.ts'
import { quoteOf } from './quote-of.ts'

const quoteBatch = 500

/** Takes the customers' words of a connected source into the quotes, masked, once as long as the source is the same. */
export async function takeWords(
  store: Store,
  { connector, context }: { connector: Connector<unknown>; context: ConnectorContext<unknown> },
  record: SourceRecord,
): Promise<void> {
  const { workspace } = record
  const mark = `quotes:${record.id}:${record.updatedAt}`
  if (record.status !== 'connected' || record.catalog.texts.length === 0) return
  if ((await store.setting(workspace, mark)) !== null) return
  let batch: Quote[] = []
  for await (const row of connector.texts(context, record.definition)) {
    batch.push(quoteOf(workspace, record.id, row))
    if (batch.length < quoteBatch) continue
    await store.saveQuotes(batch)
    batch = []
  }
  await store.saveQuotes(batch)
  await store.saveSetting(workspace, mark, 'taken')
}
