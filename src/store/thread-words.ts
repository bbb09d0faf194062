import { type Kysely, type RawBuilder, sql } from 'kysely'
import { isHouse } from '../conversation/house.ts'
import { type Inbound, inboundSchema } from '../conversation/inbound.ts'
import type { Database, Dialect } from './database.ts'
import { lexemes } from './quote-match.ts'
import { indexedWords, searchWords } from './search-words.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import { matchesAll } from './words-match.ts'

/** Characters of a message that are shown where it is found. */
const shownText = 300

/** Threads by what people wrote in them. */
export function threadWords(db: Database): Pick<Store, 'searchThreads' | 'threadsNamed'> {
  return {
    searchThreads: (workspace, words, limit) =>
      db.read(async (reader) => {
        const sought = searchWords(words)
        if (sought.length === 0) return []
        const found = reader
          .selectFrom('thread_words')
          .select(['row', 'platform', 'channel', 'thread', 'at', 'text'])
          .where('workspace', '=', workspace)
          .where(matches(db.dialect, sought))
          .orderBy('row', 'desc')
          .limit(limit * 10)
        const rows = await reader
          .selectFrom(found.as('found'))
          .leftJoin('threads', (join) =>
            join
              .on('threads.workspace', '=', workspace)
              .onRef('threads.platform', '=', 'found.platform')
              .onRef('threads.channel', '=', 'found.channel')
              .onRef('threads.thread', '=', 'found.thread'),
          )
          .select(['found.platform', 'found.channel', 'found.thread', 'found.at', 'found.text', 'title'])
          .orderBy('found.row', 'desc')
          .execute()
        const newest = new Map<string, (typeof rows)[number]>()
        for (const row of rows) {
          const key = JSON.stringify([row.platform, row.channel, row.thread])
          if (!newest.has(key)) newest.set(key, row)
        }
        return [...newest.values()]
          .slice(0, limit)
          .map(({ title, ...found }) => ({ workspace, ...found, title: title ?? '' }))
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

function matches(dialect: Dialect, words: readonly string[]): RawBuilder<boolean> {
  return dialect === 'postgres'
    ? sql<boolean>`lexemes @@ ${matchesAll(dialect, words, [])}::tsquery`
    : sql<boolean>`"row" in (select rowid from spoken_words where spoken_words match ${matchesAll(dialect, words, [])})`
}

/** Puts what somebody wrote into the index; events without words of a person are left out. */
export async function indexSpoken(db: Kysely<Tables>, dialect: Dialect, stored: unknown): Promise<void> {
  const inbound = inboundSchema.parse(stored)
  const said = textOf(inbound)
  const words = indexedWords(said)
  if (words.trim() === '' || isHouse(inbound.actor)) return
  await db
    .insertInto('thread_words')
    .values({
      workspace: inbound.workspace,
      platform: inbound.platform,
      channel: inbound.thread.channel,
      thread: inbound.thread.thread,
      event: inbound.id,
      person: inbound.actor.id,
      at: inbound.receivedAt,
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
