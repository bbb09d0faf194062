import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from 'kysely'
import { type AuditEntry, type Done, entryOf } from '../insights/audit.ts'
import { type Insight, insightSchema } from '../insights/insight.ts'
import { appendAudit } from './audit.ts'
import type { Database } from './database.ts'
import { saveEvidence } from './evidence.ts'
import type { InsightBundle } from './insight-library.ts'
import { saveInsights } from './insights.ts'
import { insertQuotes } from './quotes.ts'
import { chunks } from './rows.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import { saveVerdicts } from './verdicts.ts'

type Outcome = 'added' | 'same' | 'conflict'

/** Takes in insights of another store; what is here already is never changed. */
export function addInsights(db: Database): Pick<Store, 'addInsights'> {
  return {
    addInsights: (workspace, bundles, done) =>
      db.write(async (trx) => {
        const outcomes: { id: string; outcome: Outcome }[] = []
        for (const bundle of bundles)
          outcomes.push({ id: bundle.insight.id, outcome: await add(db, trx, workspace, bundle, done) })
        return outcomes
      }),
  }
}

async function add(
  db: Database,
  trx: Transaction<Tables>,
  workspace: string,
  bundle: InsightBundle,
  done: Done | undefined,
): Promise<Outcome> {
  const records = [...bundle.readings, ...bundle.findings, ...bundle.statements]
  const looks = bundle.verdicts ?? []
  const all = [bundle.insight, ...bundle.versions, ...records, ...bundle.quotes, ...looks]
  if (all.some((record) => record.workspace !== workspace))
    throw new RangeError(`an insight for workspace ${workspace} holds a record of another one`)
  const front = await trx
    .selectFrom('insights')
    .select('body')
    .where('workspace', '=', workspace)
    .where('id', '=', bundle.insight.id)
    .executeTakeFirst()
  if (front !== undefined) {
    const here = insightSchema.parse(JSON.parse(front.body))
    return isDeepStrictEqual(brought(here), brought(bundle.insight)) ? 'same' : 'conflict'
  }
  if (differ(records, await evidenceHere(trx, workspace, records))) return 'conflict'
  if (differ(bundle.quotes, await quotesHere(trx, workspace, bundle.quotes))) return 'conflict'
  await saveEvidence(trx, bundle)
  await insertQuotes(db, trx, bundle.quotes)
  await saveInsights(trx, db.dialect, [...bundle.versions, bundle.insight])
  await saveVerdicts(trx, looks)
  if (done !== undefined) await appendAudit(trx, workspace, [importedEntry(bundle.insight, done)])
  return 'added'
}

function importedEntry({ id, version, status }: Insight, done: Done): AuditEntry {
  return { ...entryOf(done), insight: id, version, what: 'imported', from: null, to: status }
}

/** An insight without what taking it in changes: the thread it is spoken of in, and decisions of another workspace. */
function brought({
  thread: _thread,
  review: _review,
  approvedVersion: _version,
  reviews: _reviews,
  ...insight
}: Insight) {
  return { ...insight, assignee: null }
}

interface Named {
  readonly id: string
}

interface Kept extends Named {
  readonly body: string
}

/** Whether a record of the same id stands here with another content. */
function differ(given: readonly Named[], here: readonly Kept[]): boolean {
  const byId = new Map(given.map((record) => [record.id, JSON.stringify(record)]))
  return here.some(({ id, body }) => !isDeepStrictEqual(JSON.parse(body), JSON.parse(byId.get(id) ?? 'null')))
}

function evidenceHere(trx: Transaction<Tables>, workspace: string, records: readonly Named[]) {
  return here(records, (ids) =>
    trx
      .selectFrom('evidence')
      .select(['id', 'body'])
      .where('workspace', '=', workspace)
      .where('kind', 'in', ['reading', 'finding', 'statement'])
      .where('id', 'in', ids)
      .execute(),
  )
}

function quotesHere(trx: Transaction<Tables>, workspace: string, quotes: readonly Named[]) {
  return here(quotes, (ids) =>
    trx
      .selectFrom('quotes')
      .select(['id', 'body'])
      .where('workspace', '=', workspace)
      .where('id', 'in', ids)
      .execute(),
  )
}

/** What stands here under the ids of records. */
async function here(
  records: readonly Named[],
  look: (ids: readonly string[]) => Promise<readonly Kept[]>,
): Promise<readonly Kept[]> {
  const found: Kept[] = []
  for (const some of chunks(records)) found.push(...(await look(some.map(({ id }) => id))))
  return found
}
