import { open } from 'node:fs/promises'
import { AppError } from '../../../errors.ts'
import { limits } from '../limits.ts'

export interface ZipDirectory {
  readonly names: readonly string[]
  readonly packedBytes: number
  readonly unpackedBytes: number
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
    return entries(directory)
  } finally {
    await file.close()
  }
}

/** Throws `file_expands_too_much` for an archive that unpacks to more than a table plausibly is. */
export function refuseBomb(directory: ZipDirectory, name: string): void {
  const { packedBytes, unpackedBytes } = directory
  const ratio = unpackedBytes / Math.max(packedBytes, 1)
  const suspect = unpackedBytes > limits.unpackedSuspectBytes && ratio > limits.unpackedSuspectRatio
  if (unpackedBytes > limits.unpackedBytes || suspect) {
    throw new AppError('file_expands_too_much', {
      name,
      bytes: Math.min(unpackedBytes, Number.MAX_SAFE_INTEGER),
    })
  }
}

function entries(directory: Buffer): ZipDirectory {
  const names: string[] = []
  let packedBytes = 0
  let unpackedBytes = 0
  let at = 0
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === entryMark) {
    const packed = directory.readUInt32LE(at + 20)
    const unpacked = directory.readUInt32LE(at + 24)
    packedBytes += packed
    unpackedBytes += unpacked === saturated ? Number.MAX_SAFE_INTEGER : unpacked
    const nameLength = directory.readUInt16LE(at + 28)
    names.push(directory.subarray(at + 46, at + 46 + nameLength).toString('utf8'))
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return { names, packedBytes, unpackedBytes }
}
