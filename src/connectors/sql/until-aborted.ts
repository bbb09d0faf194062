import { AppError } from '../../errors.ts'

/** Waits for `work` until the signal says stop: then `stop` is called and `query_cancelled` thrown at once. */
export async function untilAborted<T>(
  signal: AbortSignal,
  work: () => Promise<T>,
  stop: () => void,
): Promise<T> {
  if (signal.aborted) throw new AppError('query_cancelled')
  let onAbort = () => {}
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => {
      stop()
      reject(new AppError('query_cancelled'))
    }
    signal.addEventListener('abort', onAbort)
  })
  try {
    const working = work()
    working.catch(() => undefined)
    return await Promise.race([working, aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
