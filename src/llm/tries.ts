import type { WireResult } from './wire.ts'

/** Waits between the tries, in milliseconds, where the endpoint asks for none. */
const pauses = [500, 2_000]

/** Waits; false when it was stopped meanwhile. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<boolean>

export interface Tried {
  readonly result: WireResult
  readonly tries: number
}

/**
 * Sends up to three times: again after a fault that may pass, once the endpoint's own waiting time is over. `left` gives the
 * milliseconds until the call's deadline; who asks to wait longer is not waited for.
 */
export async function withTries(
  send: () => Promise<WireResult>,
  { pause, signal, left }: { readonly pause: Pause; readonly signal: AbortSignal; left(): number },
): Promise<Tried> {
  for (let tries = 1; ; tries += 1) {
    const result = await send()
    const usual = pauses[tries - 1]
    if (result.kind !== 'failed' || !result.again || usual === undefined || signal.aborted)
      return { result, tries }
    const wait = result.waitMs ?? usual
    if (wait >= left() || !(await pause(wait, signal))) return { result, tries }
  }
}

/** Waits by the machine's clock. */
export const realPause: Pause = (ms, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve(false)
    const stop = () => {
      clearTimeout(timer)
      resolve(false)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve(true)
    }, ms)
    signal.addEventListener('abort', stop, { once: true })
  })
