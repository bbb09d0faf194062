import { type Kysely, type RawBuilder, sql } from 'kysely'
import { house, isHouse } from '../conversation/house.ts'
import { type Inbound, inboundSchema } from '../conversation/inbound.ts'
import type { Outbound } from '../conversation/outbound.ts'
import { plainMarkdown } from '../support/markdown.ts'
import type { Database, Dialect } from './database.ts'
import { lexemes } from './quote-match.ts'
import { indexedWords, searchWords } from './search-words.ts'
import type { Store, ThreadKey } from './store.ts'
import type { Tables } from './tables.ts'
import { matchesAll } from './words-match.ts'

/** Characters of a message that are shown where it is found. */
const shownText = 300

/** Threads by what people wrote in them, and by the figures that they were told. */
export function threadWords(db: Database): Pick<Store, 'searchThreads' | 'threadsNamed'> {
  return {
    searchThreads: (workspace, words, limit) =>
      db.read(async (reader) => {
        const sought = searchWords(words)
        if (sought.length === 0) return []
        const matching = (told: boolean) =>
          foundBy(reader, { workspace, dialect: db.dialect, sought, limit, told })
        const newest = new Map<string, Awaited<ReturnType<typeof matching>>[number]>()
        // What people wrote themselves goes before what they were told.
        for (const told of [false, true]) {
          if (newest.size >= limit) break
          for (const row of await matching(told)) {
            const key = JSON.stringify([row.platform, row.channel, row.thread])
            if (!newest.has(key)) newest.set(key, row)
          }
        }
        return [...newest.values()].slice(0, limit).map(({ title, person, ...found }) => ({
          workspace,
          ...found,
          title: title ?? '',
          told: person === house.id,
        }))
      }),

    threadsNamed: (workspace, thread) =>
      db.read((reader) =>
        reader
          .selectFrom('threads')
          .select(['workspace', 'platform', 'channel', 'thread', 'updated_at as updatedAt'])
          .where('workspace', '=', workspace)
          .where('thread', '=', thread)
          .orderBy('platform')
          .orderBy('channel')
          .execute(),
      ),
  }
}

interface Sought {
  readonly workspace: string
  readonly dialect: Dialect
  readonly sought: readonly string[]
  readonly limit: number
  /** What the house told, else what people wrote. */
  readonly told: boolean
}

function foundBy(reader: Kysely<Tables>, { workspace, dialect, sought, limit, told }: Sought) {
  const found = reader
    .selectFrom('thread_words')
    .select(['row', 'platform', 'channel', 'thread', 'person', 'at', 'text'])
    .where('workspace', '=', workspace)
    .where('person', told ? '=' : '<>', house.id)
    .where(matches(dialect, sought))
    .orderBy('row', 'desc')
    .limit(limit * 10)
  return reader
    .selectFrom(found.as('found'))
    .leftJoin('threads', (join) =>
      join
        .on('threads.workspace', '=', workspace)
        .onRef('threads.platform', '=', 'found.platform')
        .onRef('threads.channel', '=', 'found.channel')
        .onRef('threads.thread', '=', 'found.thread'),
    )
    .select(['found.platform', 'found.channel', 'found.thread', 'found.at', 'found.text', 'person', 'title'])
    .orderBy('found.row', 'desc')
    .execute()
}

function matches(dialect: Dialect, words: readonly string[]): RawBuilder<boolean> {
  return dialect === 'postgres'
    ? sql<boolean>`lexemes @@ ${matchesAll(dialect, words, [])}::tsquery`
    : sql<boolean>`"row" in (select rowid from spoken_words where spoken_words match ${matchesAll(dialect, words, [])})`
}

/** Puts what somebody wrote into the index; events without words of a person are left out. */
export async function indexSpoken(db: Kysely<Tables>, dialect: Dialect, stored: unknown): Promise<void> {
  const inbound = inboundSchema.parse(stored)
  const said = textOf(inbound)
  if (indexedWords(said).trim() === '' || isHouse(inbound.actor)) return
  const { workspace, platform, thread, id: event, actor, receivedAt: at } = inbound
  const where = { workspace, platform, channel: thread.channel, thread: thread.thread, event, at }
  await addWords(db, dialect, { ...where, person: actor.id }, said)
}

/** Puts figures that the house told, and the words around them, into the index; a message without any is left out. */
export async function indexTold(db: Kysely<Tables>, dialect: Dialect, outbound: Outbound): Promise<void> {
  const { workspace, platform, channel, thread, key: event, sentAt: at } = outbound
  const told = toldText(outbound)
  if (told === '') return
  await addWords(db, dialect, { workspace, platform, channel, thread, event, person: house.id, at }, told)
}

/** Greetings, questions and buttons are the same in every thread: nobody looks for them. */
function toldText({ content }: Pick<Outbound, 'content'>): string {
  return content
    .flatMap((node) => (node.type === 'prose' && node.text.includes('](evidence:') ? [node.text] : []))
    .map(plainMarkdown)
    .join(' ')
}

interface SaidWhere extends ThreadKey {
  readonly event: string
  readonly person: string
  readonly at: string
}

async function addWords(db: Kysely<Tables>, dialect: Dialect, where: SaidWhere, said: string): Promise<void> {
  const words = indexedWords(said)
  await db
    .insertInto('thread_words')
    .values({
      ...where,
      // PostgreSQL holds no NUL in a text.
      text: [...said.replaceAll('\0', '')].slice(0, shownText).join(''),
      words,
      ...(dialect === 'postgres' ? { lexemes: lexemes(words) } : {}),
    })
    .execute()
}

function textOf({ payload }: Inbound): string {
  switch (payload.kind) {
    case 'message':
    case 'file':
      return payload.text
    case 'form_submit':
      return Object.values(payload.values).join(' ')
    default:
      return ''
  }
}
