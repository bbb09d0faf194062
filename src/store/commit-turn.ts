import type { Transaction } from 'kysely'
import { surfaceOf } from '../conversation/desk-command.ts'
import { inboundSchema } from '../conversation/inbound.ts'
import { type Done, entryOf } from '../insights/audit.ts'
import type { NewJob } from '../queue/queue.ts'
import { saveActions } from './actions.ts'
import { appendAudit, saveAudit } from './audit.ts'
import { settingEntries } from './audit-settings.ts'
import type { Database } from './database.ts'
import { saveEvidence } from './evidence.ts'
import { forgetPerson } from './forget-person.ts'
import { saveInsights } from './insights.ts'
import { saveOutbox } from './outbox.ts'
import { insertQuotes } from './quotes.ts'
import { saveSetting } from './settings.ts'
import { saveSources } from './sources.ts'
import type { CommitOutcome, Store, TurnCommit } from './store.ts'
import type { Tables } from './tables.ts'
import { saveThread } from './threads.ts'
import { saveVerdicts } from './verdicts.ts'

/** Writes jobs in a transaction, wherever they are kept. */
type AddJobs = (trx: Transaction<Tables>, jobs: readonly NewJob[]) => Promise<void>

/** The one transaction of a turn: everything it changes and its event done, or nothing. */
export function commitTurn(db: Database, addJobs: AddJobs): Pick<Store, 'commitTurn'> {
  return {
    commitTurn: async (commit) => {
      checkWorkspace(commit)
      return db.write(async (trx): Promise<CommitOutcome> => {
        const event = await eventOf(db, trx, commit)
        if (event.done === 1) return 'repeat'
        if (!(await saveThread(trx, commit))) return 'moved'
        await saveEvidence(trx, commit)
        await insertQuotes(db, trx, commit.quotes)
        const { platform, channel, thread } = commit.key
        const { actor: by, payload } = inboundSchema.parse(JSON.parse(event.body))
        const surface = surfaceOf(payload)
        const via = surface === platform ? null : surface
        const done = { by, origin: { platform, channel, thread }, via }
        await saveAudit(trx, commit.insights, done)
        await saveInsights(trx, db.dialect, commit.insights)
        await saveVerdicts(trx, commit.verdicts ?? [])
        await saveArrangements(trx, commit, done)
        await saveSources(trx, commit.sources)
        await saveActions(trx, commit.actions)
        await saveOutbox(db, trx, commit.outbox)
        await addJobs(trx, commit.jobs ?? [])
        await finishInbound(trx, commit)
        if (commit.forgets !== undefined)
          await forgetPerson(trx, db.dialect, commit.key.workspace, commit.forgets)
        return 'committed'
      })
    },
  }
}

/** What a turn arranges for the workspace, and that it did. */
async function saveArrangements(
  trx: Transaction<Tables>,
  { key: { workspace }, at, settings = {}, forgets }: TurnCommit,
  done: Omit<Done, 'at'>,
): Promise<void> {
  const told = { ...done, at }
  await appendAudit(trx, workspace, await settingEntries(trx, workspace, settings, told))
  for (const [name, value] of Object.entries(settings)) await saveSetting(trx, { workspace, name, value })
  if (forgets !== undefined)
    await appendAudit(trx, workspace, [{ ...entryOf(told), what: 'erased', from: null, to: null }])
}

/** A record of another workspace in a turn is a bug, and must not be written. */
function checkWorkspace({ key, ...commit }: TurnCommit): void {
  const records = [
    commit.readings,
    commit.findings,
    commit.quotes,
    commit.statements,
    commit.insights,
    commit.verdicts ?? [],
    commit.sources,
    commit.actions,
    commit.outbox,
    commit.jobs ?? [],
  ]
  const stranger = records.flat().find((record) => record.workspace !== key.workspace)
  if (stranger)
    throw new RangeError(`a turn of workspace ${key.workspace} holds a record of ${stranger.workspace}`)
}

/** The event and whether its turn was committed before; locked against a commit at the same moment. */
async function eventOf(
  db: Database,
  trx: Transaction<Tables>,
  { key, inbound }: TurnCommit,
): Promise<{ readonly done: number; readonly body: string }> {
  const query = trx
    .selectFrom('inbox')
    .select(['done', 'body'])
    .where('workspace', '=', key.workspace)
    .where('platform', '=', key.platform)
    .where('id', '=', inbound)
  const event = await (db.dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
  if (event === undefined) throw new RangeError(`no event ${inbound} in the inbox of ${key.workspace}`)
  return event
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
