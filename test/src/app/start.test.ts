import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { Kysely, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { phrase } from '../../../src/locales/locale.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { sqliteDialect } from '../../../src/store/sqlite-dialect.ts'
import { newFolder } from './house.ts'

const main = fileURLToPath(new URL('../../../adapters/main.ts', import.meta.url))

/** Starts the process as somebody who is not root, because root may write anything. */
async function start(file: string, lang: 'en' | 'vi') {
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const child = spawn(process.execPath, [main, 'chat', '--json', '--lang', lang, '--db', file], {
    ...nobody,
    env: { ...process.env, VISAO_SAMPLE: 'off', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = once(child, 'exit')
  const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [code] = await gone
  return { code, output, complaint }
}

async function emptyStore(): Promise<string> {
  const folder = await newFolder()
  await chmod(folder, 0o777)
  const file = join(folder, 'visao.db')
  await (await openStore({ kind: 'sqlite', file })).close()
  return file
}

describe('a process that cannot open its store says so in one sentence', () => {
  it('when the store may not be written', async () => {
    const file = await emptyStore()
    await chmod(file, 0o444)
    await chmod(join(file, '..'), 0o555)
    expect(await start(file, 'en')).toEqual({
      code: 1,
      output: '',
      complaint: `${phrase('en', 'errors.store_read_only')}\n`,
    })
    await chmod(join(file, '..'), 0o777)
  })

  it('when a newer Visao has written the store', async () => {
    const file = await emptyStore()
    const db = new Kysely<unknown>({ dialect: sqliteDialect(file, []) })
    await sql`insert into visao_migration (name, timestamp) values ('9999_later', '2030-01-01')`.execute(db)
    await db.destroy()
    await chmod(file, 0o666)
    const before = await readFile(file)
    expect(await start(file, 'vi')).toEqual({
      code: 1,
      output: '',
      complaint: `${phrase('vi', 'errors.store_newer')}\n`,
    })
    expect(await readFile(file)).toEqual(before)
  })

  it('when the file is no store', async () => {
    const file = await emptyStore()
    await writeFile(file, 'ghi chú '.repeat(1000))
    await chmod(file, 0o666)
    expect(await start(file, 'en')).toEqual({
      code: 1,
      output: '',
      complaint: `${phrase('en', 'errors.store_unreadable')}\n`,
    })
  })
})
