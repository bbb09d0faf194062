import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Upload } from '../../src/conversation/inbound.ts'
import { AppError } from '../../src/errors.ts'
import type { AdapterContext } from '../adapter.ts'
import { workspace } from './address.ts'

/** Puts a local file in the file room. Throws `AppError` `file_missing`, `file_unreadable`, and what `upload` throws. */
export async function uploadFile(context: AdapterContext, path: string): Promise<Upload> {
  const name = basename(path)
  const found = await stat(path).catch((cause: unknown) => {
    throw new AppError('file_missing', { name }, cause)
  })
  if (!found.isFile()) throw new AppError('file_unreadable', { name })
  return context.upload(workspace, name, createReadStream(path))
}
