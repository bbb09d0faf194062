import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import sqlite3 from 'sqlite3'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../src/store/open-store.ts'
import { openSqlite } from '../../../src/store/sqlite.ts'
import { commitOf, fullCommit, inboundOf, keyOf, outboundOf, quoteOf } from '../../contracts/store/samples.ts'
import { temporaryFolders } from './temporary-folder.ts'

const newFolder = temporaryFolders()

describe('a store in a file', () => {
  it('is made with its folders, by several openers at once', async () => {
    const file = join(await newFolder(), 'a', 'b', 'visao.db')
    const stores = await Promise.all(Array.from({ length: 5 }, () => openStore({ kind: 'sqlite', file })))
    await Promise.all(stores.map((store, index) => store.accept(inboundOf(keyOf(), `e${index}`))))
    expect(await stores[0]?.transcript(keyOf())).toHaveLength(5)
    await Promise.all(stores.map((store) => store.close()))
    expect(await readdir(join(file, '..'))).toEqual(['visao.db'])
  })

  it('keeps everything over a close, and may be closed twice', async () => {
    const file = join(await newFolder(), 'visao.db')
    const store = await openStore({ kind: 'sqlite', file })
    await store.accept(inboundOf(keyOf(), 'e1'))
    await store.close()
    await store.close()
    const again = await openStore({ kind: 'sqlite', file })
    expect((await again.nextInbound(keyOf()))?.id).toBe('e1')
    await again.close()
  })

  it('writes durably: write-ahead log, full synchronisation, foreign keys', async () => {
    const db = await openSqlite(join(await newFolder(), 'visao.db'))
    const pragma = (name: string) =>
      db.write(
        async (trx) => Object.values((await sql`pragma ${sql.raw(name)}`.execute(trx)).rows[0] ?? {})[0],
      )
    expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('foreign_keys')]).toEqual(
      ['wal', 2, 1],
    )
    await db.close()
  })

  it('waits for what is under way before it closes', async () => {
    const file = join(await newFolder(), 'visao.db')
    const store = await openStore({ kind: 'sqlite', file })
    const accepted = Promise.all(
      Array.from({ length: 20 }, (_, index) => store.accept(inboundOf(keyOf(), `e${index}`))),
    )
    const closed = store.close()
    expect(await accepted).toHaveLength(20)
    await closed
  })
})

describe('backup', () => {
  it('makes a whole store of its own while turns go on', async () => {
    const folder = await newFolder()
    const store = await openStore({ kind: 'sqlite', file: join(folder, 'visao.db') })
    await store.accept(inboundOf(keyOf(), 'e1'))
    await store.commitTurn(fullCommit(keyOf(), 'một'))
    const copy = join(folder, 'it’s a copy.db')
    await Promise.all([
      store.backup(copy),
      ...Array.from({ length: 10 }, (_, index) => store.accept(inboundOf(keyOf('t2'), `n${index}`))),
    ])
    await store.close()

    const restored = await openStore({ kind: 'sqlite', file: copy })
    expect(await restored.insights('acme')).toEqual(fullCommit(keyOf(), 'một').insights)
    const search = { workspace: 'acme', terms: ['khach hang'], limit: 5 }
    expect(await restored.searchQuotes(search)).toHaveLength(1)
    await restored.saveQuotes([quoteOf('acme', 'qt2', 'khách hàng mới')])
    expect((await restored.countQuotes(search)).matched).toBe(2)
    await restored.close()
    expect((await readdir(folder)).sort()).toEqual(['it’s a copy.db', 'visao.db'])
  })

  it('never writes over a file that is there', async () => {
    const folder = await newFolder()
    const store = await openStore({ kind: 'sqlite', file: join(folder, 'visao.db') })
    const copy = join(folder, 'copy.db')
    await writeFile(copy, 'mine')
    await expect(store.backup(copy)).rejects.toMatchObject({ code: 'backup_exists', details: { file: copy } })
    expect(await readFile(copy, 'utf8')).toBe('mine')
    await store.close()
  })
})

describe('migration', () => {
  it('brings the oldest schema that is kept to the newest with all that is in it', async () => {
    const file = join(await newFolder(), 'visao.db')
    await load(file, await readFile(join(import.meta.dirname, 'fixtures', 'store-0001.sql'), 'utf8'))
    const store = await openStore({ kind: 'sqlite', file })
    const key = keyOf()
    const old = fullCommit(key, 'một')
    expect((await store.thread(key))?.state).toEqual(old.state)
    expect(await store.evidence('acme', ['rd1', 'fd1', 'qt1', 'st1'])).toMatchObject({
      readings: { rd1: old.readings[0] },
      findings: { fd1: old.findings[0] },
      statements: { st1: old.statements[0] },
    })
    expect(await store.insightVersions('acme', 'in1')).toEqual(old.insights)
    expect(await store.sources('acme')).toEqual(old.sources)
    expect(await store.searchQuotes({ workspace: 'acme', terms: ['khach hang'], limit: 5 })).toEqual(
      old.quotes,
    )
    expect(await store.transcript(key)).toHaveLength(2)
    await store.accept(inboundOf(key, 'e2'))
    const next = commitOf(key, 'e2', { expectedVersion: 1, outbox: [outboundOf(key, 'm2')] })
    expect(await store.commitTurn(next)).toBe('committed')
    await store.close()
  })

  it('gives the same schema from the oldest as from nothing', async () => {
    const folder = await newFolder()
    const old = join(folder, 'old.db')
    await load(old, await readFile(join(import.meta.dirname, 'fixtures', 'store-0001.sql'), 'utf8'))
    expect(await schema(old)).toEqual(await schema(join(folder, 'new.db')))
  })
})

async function load(file: string, script: string): Promise<void> {
  const db = new sqlite3.Database(file)
  await new Promise<void>((resolve, reject) => {
    db.exec(script, (error) => (error === null ? resolve() : reject(error)))
  })
  await new Promise<void>((resolve, reject) => {
    db.close((error) => (error === null ? resolve() : reject(error)))
  })
}

async function schema(file: string): Promise<unknown> {
  const db = await openSqlite(file)
  const { rows } = await db.read((reader) =>
    sql`select type, name, sql from sqlite_master where name not like 'sqlite_%' order by type, name`.execute(
      reader,
    ),
  )
  await db.close()
  return rows
}
