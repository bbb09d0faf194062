import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { AppError } from '../../../errors.ts'
import type { ZipDirectory, ZipEntry } from './zip-directory.ts'

const stored = 0
const deflated = 8
/** Bytes between two entries that a data descriptor or a writer's padding may take; an entry needs more. */
const mostGap = 64

/**
 * Unpacks every entry into nothing to see that it is no longer than the directory says, and that no entry lies
 * where the directory knows of none: readers that stream a zip believe the entries and not the directory.
 * Throws `file_expands_too_much` for a lie and `file_unreadable` for what cannot be unpacked.
 */
export async function refuseLies(
  path: string,
  name: string,
  directory: ZipDirectory,
  signal: AbortSignal,
): Promise<void> {
  let end = 0
  for (const entry of directory.entries.toSorted((a, b) => a.start - b.start)) {
    if (entry.start - end > mostGap) throw new AppError('file_expands_too_much', { name })
    const data = await dataStart(path, entry)
    end = data + entry.packed
    if (entry.method === deflated) await refuseLongEntry(path, name, { data, entry }, signal)
    else if (entry.method !== stored) throw new AppError('file_unreadable', { name })
  }
  if (directory.start - end > mostGap) throw new AppError('file_expands_too_much', { name })
}

async function dataStart(path: string, entry: ZipEntry): Promise<number> {
  const file = await open(path)
  try {
    const header = Buffer.alloc(30)
    await file.read(header, 0, 30, entry.start)
    return entry.start + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  } finally {
    await file.close()
  }
}

async function refuseLongEntry(
  path: string,
  name: string,
  { data, entry }: { readonly data: number; readonly entry: ZipEntry },
  signal: AbortSignal,
): Promise<void> {
  if (entry.packed === 0) return
  let bytes = 0
  const source = createReadStream(path, { start: data, end: data + entry.packed - 1 })
  try {
    await pipeline(
      source,
      createInflateRaw(),
      async (chunks: AsyncIterable<Buffer>) => {
        for await (const chunk of chunks) {
          bytes += chunk.length
          if (bytes > entry.unpacked) throw new AppError('file_expands_too_much', { name })
        }
      },
      { signal },
    )
  } catch (error) {
    if (error instanceof AppError || signal.aborted) throw error
    throw new AppError('file_unreadable', { name }, error)
  }
}
