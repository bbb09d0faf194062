import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { phrase } from '../../../src/locales/locale.ts'
import { addLocalJobs } from '../../../src/queue/local.ts'
import { commitTurn } from '../../../src/store/commit-turn.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { openSqlite } from '../../../src/store/sqlite.ts'
import { lan, newFolder, openHouse, said } from './house.ts'

it('keeps an event whose answer a full disk does not take, says so, and answers once there is room', async () => {
  const folder = await newFolder()
  const file = join(folder, 'visao.db')
  const store = await openStore({ kind: 'sqlite', file })
  // Commits go through a connection of their own, whose file may not grow while the disk is full.
  const writer = await openSqlite(file)
  const pages = (most: number) =>
    writer.write((trx) => sql`pragma max_page_count = ${sql.lit(most)}`.execute(trx))
  const house = await openHouse({ folder, store: { ...store, ...commitTurn(writer, addLocalJobs) } })

  await pages(1)
  const ids = ['one', 'two']
  for (const id of ids) await house.post({ say: `xin chào ${id} ${'x'.repeat(9000)}`, id, by: lan })
  const refused = () => house.worked.filter((text) => text === phrase('vi', 'working.cannot_save')).length
  // Once for each event that came, and once more by itself.
  while (refused() < 3) await new Promise(setImmediate)
  expect(house.sent).toEqual([])
  expect(house.ended).toEqual([])
  expect(await store.waitingThreads(['recording'])).toHaveLength(1)

  await pages(1_000_000)
  await Promise.all(ids.map((id) => house.end(id)))
  expect(house.ended).toEqual(ids)
  expect(new Set(house.sent.map((message) => message.key)).size).toBe(house.sent.length)
  expect(said(house.sent)).not.toBe('')
  expect((await house.thread()).version).toBe(2)
  expect(house.worked.at(-1)).toBeNull()
  await house.close()
  await writer.close()
})
