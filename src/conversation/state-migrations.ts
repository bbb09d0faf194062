import { AppError } from '../errors.ts'
import { type ThreadState, threadStateSchema } from './state.ts'

/**
 * Reads a stored state of any version that is kept, as the present one.
 * Throws `AppError` `store_newer` for a version that this code does not know, `store_unreadable` for a broken one.
 */
export function readThreadState(stored: unknown): ThreadState {
  const version = typeof stored === 'object' && stored !== null && 'version' in stored ? stored.version : null
  if (typeof version === 'number' && version > 1) throw new AppError('store_newer', { version })
  const parsed = threadStateSchema.safeParse(stored)
  if (!parsed.success) throw new AppError('store_unreadable', { what: 'thread' }, parsed.error)
  return parsed.data
}
