import { open } from 'node:fs/promises'
import { AppError } from '../../../errors.ts'
import { limits } from '../limits.ts'

export interface ZipEntry {
  readonly name: string
  /** Where its local header begins. */
  readonly start: number
  readonly packed: number
  /** As declared. */
  readonly unpacked: number
  readonly method: number
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[]
  /** Where the directory begins, which is where the last entry must have ended. */
  readonly start: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const saturated = 0xffffffff

/**
 * Reads what a zip says of itself without unpacking anything (PKWARE APPNOTE 4.3.12 and 4.3.16).
 * Throws `file_unreadable` where there is no directory; sizes that need zip64 count as endless.
 */
export async function readZipDirectory(path: string, name: string): Promise<ZipDirectory> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const tail = Buffer.alloc(Math.min(size, 65_557))
    await file.read(tail, 0, tail.length, size - tail.length)
    const end = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
    if (end === -1 || end + 22 > tail.length || tail.readUInt32LE(end) !== endMark) {
      throw new AppError('file_unreadable', { name })
    }
    const bytes = tail.readUInt32LE(end + 12)
    const start = tail.readUInt32LE(end + 16)
    if (start + bytes > size) throw new AppError('file_unreadable', { name })
    const directory = Buffer.alloc(bytes)
    await file.read(directory, 0, bytes, start)
    return { entries: entriesOf(directory), start }
  } finally {
    await file.close()
  }
}

/** Throws `file_expands_too_much` for an archive that says it unpacks to more than a table plausibly is. */
export function refuseBomb({ entries }: ZipDirectory, name: string): void {
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0)
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  const suspect =
    unpacked > limits.unpackedSuspectBytes && unpacked / Math.max(packed, 1) > limits.unpackedSuspectRatio
  if (unpacked > limits.unpackedBytes || suspect) {
    throw new AppError('file_expands_too_much', { name, bytes: Math.min(unpacked, Number.MAX_SAFE_INTEGER) })
  }
}

function entriesOf(directory: Buffer): readonly ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = 0
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === entryMark) {
    const unpacked = directory.readUInt32LE(at + 24)
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.subarray(at + 46, at + 46 + nameLength).toString('utf8'),
      start: directory.readUInt32LE(at + 42),
      packed: directory.readUInt32LE(at + 20),
      unpacked: unpacked === saturated ? Number.MAX_SAFE_INTEGER : unpacked,
      method: directory.readUInt16LE(at + 10),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}
