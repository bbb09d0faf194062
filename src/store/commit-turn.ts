import type { Transaction } from 'kysely'
import { saveActions } from './actions.ts'
import type { Database } from './database.ts'
import { saveEvidence } from './evidence.ts'
import { forgetPerson } from './forget-person.ts'
import { saveInsights } from './insights.ts'
import { saveOutbox } from './outbox.ts'
import { insertQuotes } from './quotes.ts'
import { saveSources } from './sources.ts'
import type { CommitOutcome, Store, TurnCommit } from './store.ts'
import type { Tables } from './tables.ts'
import { saveThread } from './threads.ts'

/** The one transaction of a turn: everything it changes and its event done, or nothing. */
export function commitTurn(db: Database): Pick<Store, 'commitTurn'> {
  return {
    commitTurn: async (commit) => {
      checkWorkspace(commit)
      return db.write(async (trx): Promise<CommitOutcome> => {
        if (await isDone(db, trx, commit)) return 'repeat'
        if (!(await saveThread(trx, commit))) return 'moved'
        await saveEvidence(trx, commit)
        await insertQuotes(db, trx, commit.quotes)
        await saveInsights(trx, commit.insights)
        await saveSources(trx, commit.sources)
        await saveActions(trx, commit.actions)
        await saveOutbox(db, trx, commit.outbox)
        await finishInbound(trx, commit)
        if (commit.forgets !== undefined) await forgetPerson(trx, commit.key.workspace, commit.forgets)
        return 'committed'
      })
    },
  }
}

/** A record of another workspace in a turn is a bug, and must not be written. */
function checkWorkspace({ key, ...commit }: TurnCommit): void {
  const records = [
    commit.readings,
    commit.findings,
    commit.quotes,
    commit.statements,
    commit.insights,
    commit.sources,
    commit.actions,
    commit.outbox,
  ]
  const stranger = records.flat().find((record) => record.workspace !== key.workspace)
  if (stranger)
    throw new RangeError(`a turn of workspace ${key.workspace} holds a record of ${stranger.workspace}`)
}

/** Whether the event's turn was committed before; locks the event against a commit at the same moment. */
async function isDone(
  db: Database,
  trx: Transaction<Tables>,
  { key, inbound }: TurnCommit,
): Promise<boolean> {
  const query = trx
    .selectFrom('inbox')
    .select('done')
    .where('workspace', '=', key.workspace)
    .where('platform', '=', key.platform)
    .where('id', '=', inbound)
  const event = await (db.dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
  if (event === undefined) throw new RangeError(`no event ${inbound} in the inbox of ${key.workspace}`)
  return event.done === 1
}

async function finishInbound(trx: Transaction<Tables>, { key, inbound }: TurnCommit): Promise<void> {
  await trx
    .updateTable('inbox')
    .set({ done: 1 })
    .where('workspace', '=', key.workspace)
    .where('platform', '=', key.platform)
    .where('id', '=', inbound)
    .execute()
}
