import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Upload } from '../conversation/inbound.ts'
import { AppError } from '../errors.ts'

/** The largest file that is taken. */
const maxBytes = 2 * 1024 ** 3

/** The folder that only one workspace's sources may read. */
export function roomOf(dataFolder: string, workspace: string): string {
  return join(
    dataFolder,
    'files',
    workspace.replace(/[^\w-]/gu, (sign) => `.${sign.codePointAt(0)?.toString(16)}.`),
  )
}

/**
 * Streams a file into a workspace's room under the digest of its bytes, so that the same file is kept once. It appears
 * whole or not at all. Throws `AppError` `file_too_large`, `store_full`, `store_read_only`.
 */
export async function putFile(room: string, name: string, bytes: AsyncIterable<Uint8Array>): Promise<Upload> {
  const part = join(room, `.upload-${process.pid}-${Math.random().toString(36).slice(2)}`)
  const hash = createHash('sha256')
  let size = 0
  try {
    await mkdir(room, { recursive: true })
    const file = await open(part, 'w')
    try {
      for await (const chunk of bytes) {
        size += chunk.byteLength
        if (size > maxBytes) throw new AppError('file_too_large', { name, bytes: maxBytes })
        hash.update(chunk)
        await file.write(chunk)
      }
      await file.sync()
    } finally {
      await file.close()
    }
    const extension = /^\.\w{1,8}$/u.test(extname(name)) ? extname(name).toLowerCase() : ''
    const key = `${hash.digest('hex').slice(0, 32)}${extension}`
    await rename(part, join(room, key))
    return { name: name.slice(0, 255), bytes: size, key }
  } catch (fault) {
    await rm(part, { force: true })
    throw roomFault(fault, name)
  }
}

function roomFault(fault: unknown, name: string): unknown {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('store_full', { file: name }, fault)
  if (code === 'EROFS' || code === 'EACCES') return new AppError('store_read_only', { file: name }, fault)
  return fault
}
