import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Row } from 'exceljs'
import { AppError } from '../../../errors.ts'
import { limits } from '../limits.ts'
import { readZipDirectory, refuseBomb } from '../sniff/zip-directory.ts'
import { refuseLies } from '../sniff/zip-honesty.ts'
import { cellText } from './workbook-cell.ts'

export interface SheetFile {
  readonly sheet: string
  readonly path: string
}

/**
 * Writes every filled sheet of a workbook as CSV into `folder`. Numbers and dates come out in one unmistakable form
 * (`1234.5`, `2026-10-31`), because the workbook knows them. Throws `file_not_a_table` for other zips,
 * `file_expands_too_much` for bombs (also those that lie about their size) and `file_unreadable`.
 */
export async function readWorkbook(
  path: string,
  name: string,
  folder: string,
  signal: AbortSignal,
): Promise<readonly SheetFile[]> {
  const directory = await readZipDirectory(path, name)
  if (!directory.entries.some((entry) => entry.name === 'xl/workbook.xml'))
    throw new AppError('file_not_a_table', { name })
  refuseBomb(directory, name)
  await refuseLies(path, name, directory, signal)
  const found: SheetFile[] = []
  try {
    // Loaded only when a workbook comes: it is a fifth of what a start would have to load.
    const { default: exceljs } = await import('exceljs')
    const workbook = new exceljs.stream.xlsx.WorkbookReader(path, {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      entries: 'ignore',
    })
    for await (const sheet of workbook) {
      const target = join(folder, `sheet-${found.length}.csv`)
      const sheetName = 'name' in sheet && typeof sheet.name === 'string' ? sheet.name : ''
      if (await writeSheet(sheet, target, { name, signal })) found.push({ sheet: sheetName, path: target })
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    if (signal.aborted) throw new AppError('query_cancelled', {}, error)
    throw new AppError('file_unreadable', { name }, error)
  }
  return found
}

async function writeSheet(
  sheet: AsyncIterable<Row>,
  target: string,
  bounds: { readonly name: string; readonly signal: AbortSignal },
): Promise<boolean> {
  const out = createWriteStream(target)
  let filled = false
  let bytes = 0
  let width = 0
  try {
    for await (const row of sheet) {
      if (bounds.signal.aborted) throw new AppError('query_cancelled')
      const values = Array.isArray(row.values) ? row.values.slice(1) : []
      const cells = Array.from(values, cellText)
      if (cells.every((cell) => cell === '')) continue
      width = Math.max(width, cells.length)
      while (cells.length < width) cells.push('')
      const line = `${cells.map(quoted).join(',')}\n`
      bytes += line.length
      // One shared text may stand in a million cells.
      if (bytes > limits.fileBytes) throw new AppError('file_expands_too_much', { name: bounds.name })
      filled = true
      if (!out.write(line)) await once(out, 'drain')
    }
  } finally {
    out.end()
    await finished(out)
  }
  return filled
}

function quoted(cell: string): string {
  return /[",\n\r;\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
