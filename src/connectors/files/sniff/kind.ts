import { extname } from 'node:path'
import { AppError } from '../../../errors.ts'

export type FileKind = 'csv' | 'json' | 'parquet' | 'xlsx'

const oldOffice = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/**
 * Tells a file's kind by its first bytes, and by its name only where the bytes allow several.
 * Throws `file_not_a_table` for binaries and pages, `file_kind_unknown` for the old .xls and other archives.
 */
export function sniffKind(head: Buffer, name: string): FileKind {
  const extension = extname(name).toLowerCase()
  if (head.subarray(0, 4).equals(oldOffice))
    throw new AppError('file_kind_unknown', { name, extension: '.xls' })
  if (head.subarray(0, 4).toString('latin1') === 'PAR1') return 'parquet'
  if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return 'xlsx'
  if (head[0] === 0x1f && head[1] === 0x8b)
    throw new AppError('file_kind_unknown', { name, extension: '.gz' })
  if (isBinary(head)) throw new AppError('file_not_a_table', { name })
  const text = asciiView(head).trimStart()
  if (/^<(!doctype|html|\?xml|svg)/i.test(text)) throw new AppError('file_not_a_table', { name })
  if (['.json', '.jsonl', '.ndjson'].includes(extension)) return 'json'
  if (text.startsWith('{') || /^\[\s*[{[\]]/.test(text)) return 'json'
  return 'csv'
}

/** Which of the two bytes of each pair is empty, for UTF-16 without a mark; undefined for one-byte text. */
export function utf16Side(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const pairs = Math.floor(Math.min(head.length, 4096) / 2)
  if (pairs < 2) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < pairs * 2; i += 2) {
    if (head[i] === 0) even += 1
    if (head[i + 1] === 0) odd += 1
  }
  if (odd > pairs * 0.4 && even === 0) return 'utf-16le'
  if (even > pairs * 0.4 && odd === 0) return 'utf-16be'
  return undefined
}

function isBinary(head: Buffer): boolean {
  if (utf16Side(head) !== undefined) return false
  let control = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) control += 1
  }
  return control > head.length * 0.02 || head.subarray(0, 5).toString('latin1') === '%PDF-'
}

/** The beginning with marks and empty bytes gone; enough to recognise brackets and tags. */
function asciiView(head: Buffer): string {
  return head
    .subarray(0, 4096)
    .toString('latin1')
    .replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\u0000', '')
}
