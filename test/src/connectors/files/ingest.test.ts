import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { column, newRoom, take, takePath, types } from './room.ts'

describe('kinds of files', () => {
  it('reads the same table from CSV, TSV, JSON and JSON lines', async () => {
    const expected = { day: 'DATE', city: 'VARCHAR', amount: 'DOUBLE', paid: 'BOOLEAN', items: 'BIGINT' }
    const csv = 'day,city,amount,paid,items\n2026-01-31,Huế,1.5,yes,2\n2026-02-01,"Đà Nẵng, VN",2.25,no,3\n'
    const records = [
      { day: '2026-01-31', city: 'Huế', amount: 1.5, paid: true, items: 2 },
      { day: '2026-02-01', city: 'Đà Nẵng, VN', amount: 2.25, paid: false, items: 3 },
    ]
    const files: [string, string][] = [
      ['t.csv', csv],
      ['t.tsv', csv.replaceAll(',', '\t').replace('"Đà Nẵng\t VN"', 'Đà Nẵng, VN')],
      ['t.json', JSON.stringify(records)],
      ['t.json', JSON.stringify({ data: records }, null, 2)],
      ['t.jsonl', records.map((record) => JSON.stringify(record)).join('\n')],
      ['t.ndjson', `\ufeff${records.map((record) => JSON.stringify(record)).join('\n')}`],
    ]
    for (const [name, content] of files) {
      const taken = await take(name, content)
      expect(await types(taken, 't'), name).toEqual(expected)
      expect(await column(taken, 't', 'city'), name).toEqual(['Huế', 'Đà Nẵng, VN'])
    }
  })

  it('reads Parquet with its own types, records inside records as columns', async () => {
    const room = newRoom()
    const path = join(room, 'p.parquet')
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    await connection.run(`COPY (SELECT 1::TINYINT AS n, 1.50::DECIMAL(9,2) AS m, DATE '2026-01-02' AS d,
      {'city': 'Huế', 'age': 3} AS who, 'có' AS ok) TO '${path}'`)
    connection.closeSync()
    instance.closeSync()
    const taken = await takePath(room, path, 'p.parquet')
    expect(await types(taken, 'p')).toEqual({
      n: 'BIGINT',
      m: 'DOUBLE',
      d: 'DATE',
      who_city: 'VARCHAR',
      who_age: 'BIGINT',
      ok: 'BOOLEAN',
    })
  })

  it('reads every filled sheet of a workbook, numbers and dates as the workbook knows them', async () => {
    const room = newRoom()
    const path = join(room, 'book.xlsx')
    const workbook = new exceljs.Workbook()
    const orders = workbook.addWorksheet('Đơn hàng')
    orders.addRow(['Ngày', 'Doanh thu', 'Ghi chú'])
    orders.addRow([
      new Date(Date.UTC(2026, 0, 31)),
      1.234,
      { richText: [{ text: 'giao ' }, { text: 'nhanh' }] },
    ])
    orders.addRow([new Date(Date.UTC(2026, 1, 1)), { formula: '1+1', result: 2.5 }, null])
    workbook.addWorksheet('Trống')
    const stores = workbook.addWorksheet('Stores')
    stores.addRow(['store', 'open'])
    stores.addRow(['Huế', true])
    stores.addRow(['Hà Nội', false])
    await workbook.xlsx.writeFile(path)
    const taken = await takePath(room, path, 'book.xlsx')
    expect(taken.ingested.tables.map(({ name, rows }) => [name, rows])).toEqual([
      ['don_hang', 2],
      ['stores', 2],
    ])
    expect(await types(taken, 'don_hang')).toEqual({ Ngay: 'DATE', Doanh_thu: 'DOUBLE', Ghi_chu: 'VARCHAR' })
    expect(await column(taken, 'don_hang', 'Doanh_thu')).toEqual(['1.234', '2.5'])
    expect(await column(taken, 'don_hang', 'Ghi_chu')).toEqual(['giao nhanh', 'null'])
    expect(taken.ingested.notes.filter((note) => note.kind === 'number_format')).toEqual([])
  })

  it('finds the table below a title and without a header', async () => {
    const titled = await take('t.csv', 'Báo cáo tháng\n\nngày;tiền\n31/01/2026;1.500,5\n01/02/2026;2,5\n')
    expect(await types(titled, 't')).toEqual({ ngay: 'DATE', tien: 'DOUBLE' })
    expect(await column(titled, 't', 'tien')).toEqual(['1500.5', '2.5'])
    const bare = await take('t.csv', '2026-01-01,3\n2026-01-02,4\n')
    expect(await types(bare, 't')).toEqual({ column_1: 'DATE', column_2: 'BIGINT' })
    expect(bare.ingested.tables[0]?.rows).toBe(2)
  })
})

describe('encodings', () => {
  const text = 'tên,tỉnh\nNguyễn Văn Ánh,Đắk Lắk\nTrần Thị Hường,Thừa Thiên Huế\n'
  const expected = ['Đắk Lắk', 'Thừa Thiên Huế']

  it('reads UTF-8 with a mark and decomposed accents as the same text', async () => {
    const taken = await take('t.csv', `\ufeff${text.normalize('NFD')}`)
    expect(await column(taken, 't', 'tinh')).toEqual(expected)
  })

  it.each(['utf-16le', 'utf-16be'] as const)('reads %s with and without a mark', async (encoding) => {
    for (const mark of ['\ufeff', '']) {
      const wide = Buffer.from(`${mark}${text}`, 'utf16le')
      const taken = await take('t.csv', encoding === 'utf-16le' ? wide : wide.swap16())
      expect(await column(taken, 't', 'tinh')).toEqual(expected)
      expect(taken.ingested.notes).toContainEqual({ kind: 'encoding', options: [encoding] })
    }
  })

  it('reads Vietnamese windows-1258', async () => {
    const taken = await take('t.csv', windows1258(text))
    expect(await column(taken, 't', 'tinh')).toEqual(expected)
    expect(taken.ingested.notes).toContainEqual({ kind: 'encoding', options: ['windows-1258'] })
  })

  it('reads Western windows-1252', async () => {
    const taken = await take(
      't.csv',
      Buffer.from('city,n\nMálaga – São Paulo,1\nOrléans,2\n', 'latin1').map(dash),
    )
    expect(await column(taken, 't', 'city')).toEqual(['Málaga – São Paulo', 'Orléans'])
    expect(taken.ingested.notes).toContainEqual({ kind: 'encoding', options: ['windows-1252'] })
  })

  it('reads a file glued together from two encodings, line by line', async () => {
    const [header = '', first = '', second = ''] = text.split('\n')
    const glued = Buffer.concat([Buffer.from(`${header}\n${first}\n`), windows1258(`${second}\n`)])
    const taken = await take('t.csv', glued)
    expect(await column(taken, 't', 'tinh')).toEqual(expected)
    expect(taken.ingested.notes).toContainEqual({ kind: 'encoding', options: ['windows-1258'], count: 1 })
  })
})

describe('intake', () => {
  it('leaves a database alone that is there already', async () => {
    const room = newRoom()
    const path = join(room, 'a.csv')
    writeFileSync(path, 'a,b\n1,x\n2,y\n')
    const first = await takePath(room, path, 'a.csv')
    const stamp = statSync(first.database).mtimeMs
    const second = await takePath(room, path, 'a.csv')
    expect(second.ingested).toEqual(first.ingested)
    expect(statSync(second.database).mtimeMs).toBe(stamp)
  })

  it('takes the file in again when a person has answered a question about it', async () => {
    const room = newRoom()
    const path = join(room, 'a.csv')
    writeFileSync(path, 'day,n\n01/02/2026,5\n03/04/2026,6\n')
    const first = await takePath(room, path, 'a.csv')
    expect(await column(first, 'a', 'day')).toEqual(['2026-02-01', '2026-04-03'])
    expect(first.ingested.notes).toContainEqual({
      kind: 'ambiguous_date',
      column: 'day',
      options: ['day_first', 'month_first'],
    })
    const second = await takePath(room, path, 'a.csv', { day: 'month_first' })
    expect(await column(second, 'a', 'day')).toEqual(['2026-01-02', '2026-03-04'])
    expect(second.ingested.notes).toEqual([])
  })

  it('lets the whole column decide, not only its beginning', async () => {
    const lines = Array.from(
      { length: 30_000 },
      (_, i) => `0${(i % 9) + 1}/0${(i % 8) + 1}/2026,1.${100 + (i % 900)}\n`,
    )
    const taken = await take(
      'late.csv',
      `day,amount\n${lines.join('')}09/31/2026,"1,234.5"\n`.replace('09/31', '09/30'),
    )
    expect((await types(taken, 'late')).day).toBe('DATE')
    expect(taken.ingested.notes.filter((note) => note.kind === 'ambiguous_date')).toEqual([])
    expect((await column(taken, 'late', 'day')).at(-1)).toBe('2026-09-30')
    expect((await column(taken, 'late', 'amount')).at(-1)).toBe('1234.5')
    expect((await column(taken, 'late', 'amount'))[0]).toBe('1.1')
  })

  it('empties a few strays of a number column and says so, and keeps a mixed column as text', async () => {
    const lines = Array.from({ length: 300 }, (_, i) => `${i}.5,${i % 2 === 0 ? i : `mã ${i}`}\n`).join('')
    const taken = await take('s.csv', `amount,code\n${lines}tổng,x\n`)
    expect(await types(taken, 's')).toEqual({ amount: 'DOUBLE', code: 'VARCHAR' })
    expect(taken.ingested.notes).toContainEqual({ kind: 'stray_cells', column: 'amount', count: 1 })
  })
})

/** 0x96 is the dash in windows-1252; Latin-1 cannot write it. */
function dash(byte: number): number {
  return byte === 0x13 ? 0x96 : byte
}

/** Writes text as Windows does in Vietnam: letters of its own, tones as marks behind them. */
function windows1258(text: string): Buffer {
  const table = new Map<string, number>()
  const decoder = new TextDecoder('windows-1258')
  for (let byte = 0; byte < 256; byte += 1) table.set(decoder.decode(Uint8Array.of(byte)), byte)
  const bytes: number[] = []
  for (const letter of text.normalize('NFC')) {
    const whole = table.get(letter)
    const parts = whole === undefined ? [...letter.normalize('NFD')] : [letter]
    const tones = parts.filter((part) => /[\u0300\u0301\u0303\u0309\u0323]/.test(part))
    const base = parts
      .filter((part) => !tones.includes(part))
      .join('')
      .normalize('NFC')
    for (const part of [base, ...tones]) bytes.push(table.get(part) ?? 63)
  }
  return Buffer.from(bytes)
}
