import type { Transaction } from 'kysely'
import type { Finding } from '../evidence/finding.ts'
import { findingSchema } from '../evidence/finding.ts'
import type { Quote } from '../evidence/quote.ts'
import { quoteSchema } from '../evidence/quote.ts'
import type { Reading } from '../evidence/reading.ts'
import { readingSchema } from '../evidence/reading.ts'
import type { Statement } from '../evidence/statement.ts'
import { statementSchema } from '../evidence/statement.ts'
import type { Database } from './database.ts'
import { chunks, inOrder } from './rows.ts'
import type { Store, TurnCommit } from './store.ts'
import type { Tables } from './tables.ts'

/** The records that claims rest on; a record once written is never changed. */
export function evidence(db: Database): Pick<Store, 'evidence'> {
  return {
    evidence: (workspace, ids) =>
      db.read(async (reader) => {
        const readings: Reading[] = []
        const findings: Finding[] = []
        const statements: Statement[] = []
        const quotes: Quote[] = []
        for (const some of chunks(ids)) {
          const rows = await reader
            .selectFrom('evidence')
            .select(['kind', 'body'])
            .where('workspace', '=', workspace)
            // Named because the key begins with it: without it a large store would be read from end to end.
            .where('kind', 'in', ['reading', 'finding', 'statement'])
            .where('id', 'in', some)
            .execute()
          for (const { kind, body } of rows) {
            if (kind === 'reading') readings.push(readingSchema.parse(JSON.parse(body)))
            else if (kind === 'finding') findings.push(findingSchema.parse(JSON.parse(body)))
            else statements.push(statementSchema.parse(JSON.parse(body)))
          }
          const found = await reader
            .selectFrom('quotes')
            .select('body')
            .where('workspace', '=', workspace)
            .where('id', 'in', some)
            .execute()
          quotes.push(...found.map(({ body }) => quoteSchema.parse(JSON.parse(body))))
        }
        return {
          readings: byId(readings),
          findings: byId(findings),
          quotes: byId(quotes),
          statements: byId(statements),
        }
      }),
  }
}

/** Writes a turn's readings, findings and statements; those that are there already stay as they are. */
export async function saveEvidence(
  trx: Transaction<Tables>,
  commit: Pick<TurnCommit, 'readings' | 'findings' | 'statements'>,
): Promise<void> {
  const rows = [
    ...inOrder(commit.readings).map((record) => ({ kind: 'reading' as const, record })),
    ...inOrder(commit.findings).map((record) => ({ kind: 'finding' as const, record })),
    ...inOrder(commit.statements).map((record) => ({ kind: 'statement' as const, record })),
  ].map(({ kind, record }) => ({
    workspace: record.workspace,
    kind,
    id: record.id,
    body: JSON.stringify(record),
  }))
  for (const some of chunks(rows)) {
    await trx
      .insertInto('evidence')
      .values(some)
      .onConflict((conflict) => conflict.columns(['workspace', 'kind', 'id']).doNothing())
      .execute()
  }
}

function byId<R extends { readonly id: string }>(records: readonly R[]): Record<string, R> {
  return Object.fromEntries(records.map((record) => [record.id, record]))
}
