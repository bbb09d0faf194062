import { existsSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ingestFile } from '../../../../src/connectors/files/ingest.ts'
import { column, newRoom, quiet, take, takePath, types } from './room.ts'
import { zip } from './zip.ts'

const mebibyte = 1024 * 1024

describe('bad input', () => {
  it.each<[string, string, string | Uint8Array, { code: string; line?: number }]>([
    ['an empty file', 'a.csv', '', { code: 'file_empty' }],
    ['a header alone', 'a.csv', 'a,b\n', { code: 'file_no_rows' }],
    ['an empty JSON array', 'a.json', '[]', { code: 'file_no_rows' }],
    ['nothing but empty cells', 'a.csv', 'a,b\n,\n , \n', { code: 'file_all_null' }],
    ['a picture', 'a.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]), { code: 'file_not_a_table' }],
    ['a PDF', 'a.pdf', '%PDF-1.7\n%something\n1 0 obj', { code: 'file_not_a_table' }],
    ['a web page', 'a.csv', '<!DOCTYPE html><html><body>a,b</body></html>', { code: 'file_not_a_table' }],
    ['prose', 'notes.txt', 'We met on Monday.\nNothing was decided.\n', { code: 'file_not_a_table' }],
    ['an old .xls', 'a.xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), { code: 'file_kind_unknown' }],
    ['broken JSON lines', 'a.jsonl', '{"a":1}\n{"a":2}\n{"a": oops}\n', { code: 'file_unreadable', line: 3 }],
    ['a broken JSON array', 'a.json', '[{"a":1},\n{"a":2},\n{"a":3}', { code: 'file_unreadable', line: 3 }],
    ['a cut Parquet', 'a.parquet', 'PAR1 and then nothing', { code: 'file_unreadable' }],
    [
      'a cut workbook',
      'a.xlsx',
      Buffer.from('PK\u0003\u0004 and then nothing', 'latin1'),
      { code: 'file_unreadable' },
    ],
    [
      'another zip',
      'a.xlsx',
      zip([{ name: 'a.txt', data: Buffer.from('hello') }]),
      { code: 'file_not_a_table' },
    ],
  ])('refuses %s and leaves nothing behind', async (_, name, content, { code, line }) => {
    const room = newRoom()
    const path = join(room, name)
    writeFileSync(path, content)
    const intake = ingestFile({ path, name, database: join(room, 'data.duckdb'), signal: quiet })
    await expect(intake).rejects.toMatchObject({
      code,
      details: line === undefined ? { name } : { name, line },
    })
    expect(readdirSync(room)).toEqual([name])
  })

  it('refuses a file over two gibibytes before reading it', async () => {
    const room = newRoom()
    const path = join(room, 'huge.csv')
    writeFileSync(path, 'a,b\n1,2\n')
    truncateSync(path, 2048 * mebibyte + 1)
    await expect(takePath(room, path, 'huge.csv')).rejects.toMatchObject({ code: 'file_too_large' })
  })

  it('refuses a file that is not there', async () => {
    const room = newRoom()
    await expect(takePath(room, join(room, 'no.csv'), 'no.csv')).rejects.toMatchObject({
      code: 'file_missing',
    })
  })

  it('refuses a workbook that unpacks to far more than it is', async () => {
    const bomb = zip([
      { name: 'xl/workbook.xml', data: Buffer.from('<workbook/>') },
      { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(60 * mebibyte, 0x20) },
    ])
    expect(bomb.length).toBeLessThan(mebibyte)
    await expect(take('bomb.xlsx', bomb)).rejects.toMatchObject({ code: 'file_expands_too_much' })
  })

  it('refuses a workbook that lies about its unpacked size', async () => {
    const strings = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>'
    const data = Buffer.concat([Buffer.from(strings), Buffer.alloc(60 * mebibyte, 0x61)])
    const bomb = zip([
      { name: 'xl/workbook.xml', data: Buffer.from('<workbook/>') },
      { name: 'xl/sharedStrings.xml', data, claimedBytes: 1000 },
    ])
    await expect(take('liar.xlsx', bomb)).rejects.toMatchObject({ code: 'file_expands_too_much' })
  })

  it('refuses a workbook with an entry that its directory does not know', async () => {
    const hidden = zip([{ name: 'xl/sharedStrings.xml', data: Buffer.alloc(mebibyte, 0x61) }])
    const honest = zip([{ name: 'xl/workbook.xml', data: Buffer.from('<workbook/>') }])
    const start = honest.readUInt32LE(honest.length - 6)
    const shifted = Buffer.from(honest)
    shifted.writeUInt32LE(start + hidden.length, honest.length - 6)
    shifted.writeUInt32LE(hidden.length, start + 42)
    await expect(take('hidden.xlsx', Buffer.concat([hidden, shifted]))).rejects.toMatchObject({
      code: 'file_expands_too_much',
    })
  })

  it('leaves out a few ragged rows and says how many', async () => {
    const good = Array.from({ length: 60 }, (_, i) => `${i},x${i % 3}\n`).join('')
    const taken = await take('ragged.csv', `a,b\n${good}1,2,3\n7\n`)
    expect(taken.ingested.tables[0]?.rows).toBe(60)
    expect(taken.ingested.notes).toContainEqual({ kind: 'ragged_rows', count: 2 })
  })

  it('fills up short rows where they are the habit', async () => {
    const taken = await take('short.csv', 'a,b,c\n1,2,3\n4,5\n6,7\n8,9,10\n')
    expect(await column(taken, 'short', 'c')).toEqual(['3', 'null', 'null', '10'])
  })

  it('refuses a file whose rows have nothing in common', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${'x,'.repeat((i % 7) + 2)}y\n`).join('')
    await expect(take('mess.csv', `a,b\n1,2\n3,4\n5,6\n7,8\n9,1\n2,3\n${rows}`)).rejects.toMatchObject({
      code: 'file_ragged',
    })
  })

  it('renames headers that are empty or there twice', async () => {
    const taken = await take('twice.csv', 'id,,Id,Doanh thu\n1,2,3,4\n5,6,7,8\n')
    expect(Object.keys(await types(taken, 'twice'))).toEqual(['id', 'column_2', 'Id_2', 'Doanh_thu'])
    expect(taken.ingested.notes).toContainEqual({ kind: 'renamed_headers', count: 2 })
  })

  it('takes one row and says that it is only one', async () => {
    const taken = await take('one.csv', 'a,b\n1,x\n')
    expect(taken.ingested.notes).toContainEqual({ kind: 'one_row' })
  })

  it('names the columns that are empty all the way down', async () => {
    const taken = await take('nulls.csv', 'a,b\n1,\n2,\n3,  \n')
    expect(taken.ingested.notes).toContainEqual({ kind: 'all_null', column: 'b' })
  })

  it('takes three hundred columns', async () => {
    const names = Array.from({ length: 320 }, (_, i) => `c${i}`)
    const line = names.map((_, i) => i).join(',')
    const taken = await take('wide.csv', `${names.join(',')}\n${line}\n${line}\n`)
    expect(taken.ingested.tables[0]?.columns).toHaveLength(320)
  })

  it('treats SQL and HTML in cells and headers as text', async () => {
    const nasty = `"x'); DROP TABLE t; --","<script>"\n"'; DELETE FROM a",<b>\n"'; DELETE FROM a",<i>\n`
    const taken = await take("a'; drop.csv", nasty)
    expect(taken.ingested.tables[0]?.rows).toBe(2)
  })

  it('stops at once when it is told to', async () => {
    const room = newRoom()
    const path = join(room, 'a.csv')
    writeFileSync(path, `a,b\n${'1,2\n'.repeat(300_000)}`)
    const stop = new AbortController()
    const intake = ingestFile({
      path,
      name: 'a.csv',
      database: join(room, 'data.duckdb'),
      signal: stop.signal,
    })
    setImmediate(() => stop.abort())
    await expect(intake).rejects.toMatchObject({ code: 'query_cancelled' })
    expect(existsSync(join(room, 'data.duckdb'))).toBe(false)
    expect(readdirSync(room)).toEqual(['a.csv'])
  })
})
