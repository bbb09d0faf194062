import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ensureSampleShop } from '../../../src/sample-shop/ensure-sample-shop.ts'
import { truthSchema } from '../../../src/sample-shop/truth.ts'
import { openShop } from './read-shop.ts'

const lastDay = '2026-11-20'
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visao-shop-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Every table's values, order included, in one digest each. */
async function digests(database: string): Promise<readonly unknown[]> {
  const shop = await openShop(database)
  try {
    const tables = await shop.texts(
      "select table_name from information_schema.tables where table_schema = 'main' order by 1",
    )
    const digest = (table: string) =>
      shop.rows(`select '${table}' as name, count(*) as n, bit_xor(hash(t))::varchar as d
        from (select rowid, * from "${table}") t`)
    return (await Promise.all(tables.map(digest))).flat()
  } finally {
    shop.close()
  }
}

describe('ensureSampleShop', () => {
  test('makes the same values for the same day', async () => {
    const one = await ensureSampleShop({ folder: join(folder, 'one'), lastDay })
    const other = await ensureSampleShop({ folder: join(folder, 'other'), lastDay })
    expect(other.truth).toEqual(one.truth)
    expect(await digests(other.database)).toEqual(await digests(one.database))
  })

  test('takes what is there, clears away older days and leaves no half-written file', async () => {
    await writeFile(join(folder, 'an-nhien-2026-11-19.duckdb'), '')
    await writeFile(join(folder, 'an-nhien-2026-11-18.duckdb.77.part'), '')
    await writeFile(join(folder, 'truth-2026-11-19.json'), '{}')
    await writeFile(join(folder, 'notes.txt'), 'mine')
    const made = await ensureSampleShop({ folder, lastDay })
    const before = await stat(made.database)
    const again = await ensureSampleShop({ folder, lastDay })
    expect((await stat(made.database)).mtimeMs).toBe(before.mtimeMs)
    expect(again.truth).toEqual(made.truth)
    expect(before.size).toBeLessThan(60_000_000)
    expect((await readdir(folder)).sort()).toEqual([
      'an-nhien-2026-11-20.duckdb',
      'notes.txt',
      'truth-2026-11-20.json',
    ])
    const stored = JSON.parse(await readFile(join(folder, `truth-${lastDay}.json`), 'utf8'))
    expect(truthSchema.parse(stored)).toEqual(made.truth)
  })

  test('stops when it is told to, and leaves nothing behind', async () => {
    const asked = ensureSampleShop({ folder, lastDay, signal: AbortSignal.abort() })
    await expect(asked).rejects.toMatchObject({ code: 'query_cancelled' })
    expect(await readdir(folder)).toEqual([])
  })
})
