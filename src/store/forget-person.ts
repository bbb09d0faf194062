import type { Transaction } from 'kysely'
import { house } from '../conversation/house.ts'
import { type Inbound, inboundSchema } from '../conversation/inbound.ts'
import { erased, statementSchema } from '../evidence/statement.ts'
import { insightSchema } from '../insights/insight.ts'
import { teamSchema } from '../insights/team.ts'
import { eraseFromAudit } from './audit.ts'
import type { Dialect } from './database.ts'
import { eraseMeanings } from './erase-meanings.ts'
import { type Erasing, erase, eraseSpoken, eraseText, erasingOf } from './erase-words.ts'
import { indexInsights } from './insight-index.ts'
import { outboundSchema } from './stored-outbound.ts'
import type { Tables } from './tables.ts'
import { indexTold } from './thread-words.ts'

/**
 * Erases what a person said in a workspace, in every table that holds or repeats it: events, statements, threads in all their
 * kept states, insights with their versions, and messages. Readings, findings and customers' quotes stay.
 */
export async function forgetPerson(
  trx: Transaction<Tables>,
  dialect: Dialect,
  workspace: string,
  person: string,
): Promise<void> {
  const erasing = await statementsOf(trx, workspace, person)
  await eraseInbox(trx, workspace, erasing)
  for (const table of ['threads', 'thread_states'] as const)
    await eraseThreads(trx, table, workspace, erasing)
  await eraseInsights(trx, dialect, workspace, erasing)
  await eraseFromAudit(trx, workspace, person)
  await eraseFromTeam(trx, workspace, person)
  await eraseMeanings(trx, workspace, person)
  await eraseOutbox(trx, dialect, workspace, erasing)
  await trx
    .deleteFrom('thread_words')
    .where('workspace', '=', workspace)
    .where('person', '=', person)
    .execute()
}

/** Who may do what stays; how they are called does not. */
async function eraseFromTeam(trx: Transaction<Tables>, workspace: string, person: string): Promise<void> {
  const kept = await trx
    .selectFrom('settings')
    .select('value')
    .where('workspace', '=', workspace)
    .where('name', '=', 'team')
    .executeTakeFirst()
  const team = teamSchema.parse(JSON.parse(kept?.value ?? '{}'))
  const own = team.people[person]
  if (own === undefined) return
  const without = { ...team, people: { ...team.people, [person]: { ...own, name: erased } } }
  await trx
    .updateTable('settings')
    .set({ value: JSON.stringify(without) })
    .where('workspace', '=', workspace)
    .where('name', '=', 'team')
    .execute()
}

async function statementsOf(trx: Transaction<Tables>, workspace: string, person: string): Promise<Erasing> {
  const rows = await trx
    .selectFrom('evidence')
    .select(['id', 'body'])
    .where('workspace', '=', workspace)
    .where('kind', '=', 'statement')
    .execute()
  const own = rows
    .map(({ body }) => statementSchema.parse(JSON.parse(body)))
    .filter((statement) => statement.by.id === person)
  for (const { value: _figure, ...statement } of own) {
    const body = JSON.stringify({ ...statement, words: erased, by: { id: person, name: erased } })
    await trx
      .updateTable('evidence')
      .set({ body })
      .where('workspace', '=', workspace)
      .where('kind', '=', 'statement')
      .where('id', '=', statement.id)
      .execute()
  }
  return erasingOf(
    person,
    own.map(({ id }) => id),
    own.map(({ words }) => words),
    own.map(({ by }) => by.name),
  )
}

async function eraseInbox(trx: Transaction<Tables>, workspace: string, erasing: Erasing): Promise<void> {
  const rows = await trx.selectFrom('inbox').selectAll().where('workspace', '=', workspace).execute()
  for (const { platform, id, body } of rows) {
    const inbound = inboundSchema.parse(JSON.parse(body))
    const without =
      inbound.actor.id === erasing.person
        ? { ...inbound, actor: { ...inbound.actor, name: erased }, payload: payloadWithout(inbound.payload) }
        : inbound
    await trx
      .updateTable('inbox')
      .set({ body: JSON.stringify(without) })
      .where('workspace', '=', workspace)
      .where('platform', '=', platform)
      .where('id', '=', id)
      .execute()
  }
}

function payloadWithout(payload: Inbound['payload']): Inbound['payload'] {
  switch (payload.kind) {
    case 'message':
    case 'command':
      return { ...payload, text: erased }
    case 'file':
      return { ...payload, text: payload.text === '' ? '' : erased }
    case 'form_submit':
      return {
        ...payload,
        values: Object.fromEntries(Object.keys(payload.values).map((key) => [key, erased])),
      }
    case 'action':
    case 'opened':
    case 'stop':
      return payload
  }
}

async function eraseThreads(
  trx: Transaction<Tables>,
  table: 'threads' | 'thread_states',
  workspace: string,
  erasing: Erasing,
): Promise<void> {
  const rows = await trx.selectFrom(table).selectAll().where('workspace', '=', workspace).execute()
  for (const { platform, channel, thread, version, state, title } of rows) {
    await trx
      .updateTable(table)
      .set({ state: JSON.stringify(erase(JSON.parse(state), erasing)), title: eraseText(title, erasing) })
      .where('workspace', '=', workspace)
      .where('platform', '=', platform)
      .where('channel', '=', channel)
      .where('thread', '=', thread)
      .where('version', '=', version)
      .execute()
  }
}

async function eraseInsights(
  trx: Transaction<Tables>,
  dialect: Dialect,
  workspace: string,
  erasing: Erasing,
): Promise<void> {
  const fronts = await trx
    .selectFrom('insights')
    .selectAll()
    .where('workspace', '=', workspace)
    .orderBy('updated_at')
    .orderBy('id')
    .execute()
  for (const { id, body } of fronts) {
    const insight = insightSchema.parse(erase(JSON.parse(body), erasing))
    await trx
      .updateTable('insights')
      .set({ body: JSON.stringify(insight) })
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .execute()
    await indexInsights(trx, dialect, [insight])
  }
  await trx
    .updateTable('insight_facets')
    .set({ label: erased })
    .where('workspace', '=', workspace)
    .where('kind', 'in', ['owner', 'assignee'])
    .where('value', '=', erasing.person)
    .execute()
  const versions = await trx
    .selectFrom('insight_versions')
    .selectAll()
    .where('workspace', '=', workspace)
    .execute()
  for (const { id, version, body } of versions) {
    await trx
      .updateTable('insight_versions')
      .set({ body: JSON.stringify(erase(JSON.parse(body), erasing)) })
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .where('version', '=', version)
      .execute()
  }
}

/** Keys and addresses of a message are not words; only what was said in it is looked through. */
async function eraseOutbox(
  trx: Transaction<Tables>,
  dialect: Dialect,
  workspace: string,
  erasing: Erasing,
): Promise<void> {
  const rows = await trx
    .selectFrom('outbox')
    .select(['key', 'body'])
    .where('workspace', '=', workspace)
    .execute()
  for (const { key, body } of rows) {
    const outbound = outboundSchema.parse(JSON.parse(body))
    const without = outboundSchema.parse({
      ...outbound,
      content: erase(outbound.content, erasing, eraseSpoken),
      text: eraseSpoken(outbound.text, erasing),
    })
    if (JSON.stringify(without) === body) continue
    await trx
      .updateTable('outbox')
      .set({ body: JSON.stringify(without) })
      .where('workspace', '=', workspace)
      .where('key', '=', key)
      .execute()
    await trx
      .deleteFrom('thread_words')
      .where('workspace', '=', workspace)
      .where('person', '=', house.id)
      .where('event', '=', key)
      .execute()
    await indexTold(trx, dialect, without)
  }
}
