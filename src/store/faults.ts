import { access, constants, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ZodError } from 'zod'
import { AppError, type ErrorCode } from '../errors.ts'

const codes: Readonly<Record<string, ErrorCode>> = {
  SQLITE_FULL: 'store_full',
  ENOSPC: 'store_full',
  EDQUOT: 'store_full',
  SQLITE_READONLY: 'store_read_only',
  SQLITE_PERM: 'store_read_only',
  EACCES: 'store_read_only',
  EPERM: 'store_read_only',
  EROFS: 'store_read_only',
  SQLITE_NOTADB: 'store_unreadable',
  SQLITE_CORRUPT: 'store_unreadable',
  SQLITE_FORMAT: 'store_unreadable',
  ENOTDIR: 'store_unreadable',
  EEXIST: 'store_unreadable',
  EISDIR: 'store_unreadable',
  // PostgreSQL, https://www.postgresql.org/docs/18/errcodes-appendix.html
  '53100': 'store_full',
  '25006': 'store_read_only',
  '42501': 'store_read_only',
  '28000': 'store_unreadable',
  '28P01': 'store_unreadable',
  '3D000': 'store_unreadable',
  '57P03': 'store_unreadable',
  ECONNREFUSED: 'store_unreadable',
  ECONNRESET: 'store_unreadable',
  ENOTFOUND: 'store_unreadable',
  ETIMEDOUT: 'store_unreadable',
}

/** Free bytes below which an I/O error of SQLite is put down to a full disk. */
const fullBelow = 1_048_576

/** The `AppError` `store_*` that an error of the database or the disk stands for; any other error as it is. */
export async function storeFault(error: unknown, name: string): Promise<unknown> {
  if (error instanceof AppError) return error
  // A stored row that no longer has its shape: the file was changed by something else.
  if (error instanceof ZodError || error instanceof SyntaxError) {
    return new AppError('store_unreadable', { file: name }, error)
  }
  const code = await faultCode(codeOf(error), name)
  return code === undefined ? error : new AppError(code, { file: name }, error)
}

/** The code that a driver or Node put on an error, e.g. `SQLITE_BUSY`, `ENOSPC`, `53100`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

async function faultCode(code: string, name: string): Promise<ErrorCode | undefined> {
  // SQLite says these two of a full disk, of missing rights and of a broken file alike.
  if (code === 'SQLITE_CANTOPEN') return (await isWritable(name)) ? 'store_unreadable' : 'store_read_only'
  if (code === 'SQLITE_IOERR') return (await isFull(name)) ? 'store_full' : 'store_unreadable'
  return codes[code]
}

async function isWritable(file: string): Promise<boolean> {
  const writable = (path: string) =>
    access(path, constants.W_OK).then(
      () => true,
      (error: unknown) => codeOf(error) === 'ENOENT',
    )
  return (await writable(dirname(file))) && (await writable(file))
}

async function isFull(file: string): Promise<boolean> {
  const disk = await statfs(dirname(file)).catch(() => null)
  return disk !== null && disk.bavail * disk.bsize < fullBelow
}
