import { execFile } from 'node:child_process'
import { chmod, mkdir, open, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Kysely, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../src/store/open-store.ts'
import { quotes } from '../../../src/store/quotes.ts'
import { openSqlite } from '../../../src/store/sqlite.ts'
import { sqliteDialect } from '../../../src/store/sqlite-dialect.ts'
import { fullCommit, inboundOf, keyOf, quoteOf } from '../../contracts/store/samples.ts'
import { temporaryFolders } from './temporary-folder.ts'

const newFolder = temporaryFolders()
const run = promisify(execFile)

describe('a full disk', () => {
  it('is store_full, leaves nothing of the transaction, and passes once there is room', async () => {
    const file = join(await newFolder(), 'visao.db')
    const db = await openSqlite(file)
    const store = quotes(db)
    const many = Array.from({ length: 2000 }, (_, index) =>
      quoteOf('acme', `q${index}`, 'giao chậm '.repeat(20)),
    )
    const limit = (pages: number) =>
      db.write((trx) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(trx))
    await limit(60)
    await expect(store.saveQuotes(many)).rejects.toMatchObject({ code: 'store_full', details: { file } })
    expect(await store.countQuotes({ workspace: 'acme', terms: ['giao'], limit: 1 })).toEqual({
      matched: 0,
      all: 0,
    })
    await limit(1_000_000)
    await store.saveQuotes(many)
    expect((await store.countQuotes({ workspace: 'acme', terms: ['giao'], limit: 1 })).matched).toBe(2000)
    await db.close()
  })

  it('is store_full on a real one', async (test) => {
    const folder = await newFolder()
    const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder]).then(
      () => true,
      () => false,
    )
    test.skip(!mounted, 'mounting a small disk needs root')
    try {
      const file = join(folder, 'visao.db')
      const store = await openStore({ kind: 'sqlite', file })
      const many = Array.from({ length: 5000 }, (_, index) =>
        quoteOf('acme', `q${index}`, 'giao chậm '.repeat(20)),
      )
      await expect(store.saveQuotes(many)).rejects.toMatchObject({ code: 'store_full', details: { file } })
      expect((await store.countQuotes({ workspace: 'acme', terms: ['giao'], limit: 1 })).all).toBe(0)
      await expect(store.backup(join(folder, 'copy.db'))).rejects.toMatchObject({ code: 'store_full' })
      await store.close()
    } finally {
      await run('umount', ['-l', folder])
    }
  })
})

describe('a file that may not be written', () => {
  it('is store_read_only with its name', async () => {
    const folder = await newFolder()
    const file = join(folder, 'visao.db')
    const store = await openStore({ kind: 'sqlite', file })
    await store.close()
    await chmod(file, 0o444)
    await chmod(folder, 0o555)
    expect(await openedByAnother(file)).toBe(`store_read_only ${file}`)
    const missing = join(folder, 'other.db')
    expect(await openedByAnother(missing)).toBe(`store_read_only ${missing}`)
    const deeper = join(folder, 'sub', 'visao.db')
    expect(await openedByAnother(deeper)).toBe(`store_read_only ${deeper}`)
    await chmod(folder, 0o755)
  })
})

describe('a file that is not ours', () => {
  it('is store_unreadable when it holds no database, and stays as it was', async () => {
    const folder = await newFolder()
    for (const [name, text] of [
      ['garbage.db', 'đây không phải cơ sở dữ liệu '.repeat(500)],
      ['short.db', 'ghi chú'],
      ['almost.db', `SQLite format 3\0${'z'.repeat(5000)}`],
    ] as const) {
      const file = join(folder, name)
      await writeFile(file, text)
      await expect(openStore({ kind: 'sqlite', file })).rejects.toMatchObject({
        code: 'store_unreadable',
        details: { file },
      })
      expect(await readFile(file, 'utf8')).toBe(text)
    }
    const directory = join(folder, 'directory.db')
    await mkdir(directory)
    await expect(openStore({ kind: 'sqlite', file: directory })).rejects.toMatchObject({
      code: 'store_unreadable',
    })
  })

  it('is store_unreadable when another program’s tables are in it', async () => {
    const file = join(await newFolder(), 'other.db')
    await inFile(file, async (db) => {
      await sql`create table customers (id integer)`.execute(db)
    })
    const before = await readFile(file)
    await expect(openStore({ kind: 'sqlite', file })).rejects.toMatchObject({ code: 'store_unreadable' })
    expect(await readFile(file)).toEqual(before)
  })

  it('is store_newer when a later Visao has changed it, and stays as it was', async () => {
    const file = join(await newFolder(), 'visao.db')
    await (await openStore({ kind: 'sqlite', file })).close()
    await inFile(file, async (db) => {
      await sql`insert into visao_migration (name, timestamp) values ('9999_later', '2030-01-01')`.execute(db)
    })
    const before = await readFile(file)
    await expect(openStore({ kind: 'sqlite', file })).rejects.toMatchObject({
      code: 'store_newer',
      details: { file, schema: '9999_later' },
    })
    expect(await readFile(file)).toEqual(before)
  })
})

describe('a damaged file', () => {
  it('is store_unreadable when half of it is gone or overwritten', async () => {
    const folder = await newFolder()
    const cut = await filled(join(folder, 'cut.db'))
    await truncate(cut, 20_000)
    await expect(readAll(cut)).rejects.toMatchObject({ code: 'store_unreadable' })
    const scratched = await filled(join(folder, 'scratched.db'))
    const handle = await open(scratched, 'r+')
    await handle.write(Buffer.alloc((await stat(scratched)).size - 4096, 0xab), 0, undefined, 4096)
    await handle.close()
    await expect(readAll(scratched)).rejects.toMatchObject({ code: 'store_unreadable' })
  })

  it('is store_unreadable when a row is no longer what was written', async () => {
    const folder = await newFolder()
    for (const [name, body] of Object.entries({ shape: '{"id":"rd1"}', text: '{"id":' })) {
      const file = await filled(join(folder, `${name}.db`))
      await inFile(file, async (db) => {
        await sql`update evidence set body = ${body} where kind = 'reading'`.execute(db)
      })
      await expect(readAll(file)).rejects.toMatchObject({ code: 'store_unreadable', details: { file } })
    }
  })
})

async function filled(file: string): Promise<string> {
  const store = await openStore({ kind: 'sqlite', file })
  await store.accept(inboundOf(keyOf(), 'e1'))
  await store.commitTurn(fullCommit(keyOf(), 'một'))
  await store.close()
  return file
}

async function readAll(file: string): Promise<void> {
  const store = await openStore({ kind: 'sqlite', file })
  try {
    await store.evidence('acme', ['rd1', 'fd1', 'st1', 'qt1'])
    await store.transcript(keyOf())
  } finally {
    await store.close().catch(() => undefined)
  }
}

async function inFile(file: string, work: (db: Kysely<unknown>) => Promise<void>): Promise<void> {
  const db = new Kysely<unknown>({ dialect: sqliteDialect(file, []) })
  await work(db)
  await db.destroy()
}

/** Root may write anything, so the file is opened by a process that is not root. */
async function openedByAnother(file: string): Promise<string> {
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const script = fileURLToPath(new URL('./open-and-tell.ts', import.meta.url))
  return (await run(process.execPath, [script, file], nobody)).stdout
}
