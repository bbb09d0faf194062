import type { Logger } from '../support/logger.ts'

export interface ThreadQueue {
  /** Runs the work for a name after what already waits for it; runs that still wait are one. */
  run(name: string): Promise<void>
  /** Resolves when nothing runs. */
  idle(): Promise<void>
}

/** One run at a time for each name, in order; different names run side by side. */
export function createThreadQueue(work: (name: string) => Promise<void>, logger: Logger): ThreadQueue {
  const running = new Map<string, { current: Promise<void>; next: Promise<void> | null }>()

  function start(name: string): Promise<void> {
    return work(name)
      .catch((fault: unknown) => logger.error({ err: fault, name }, 'work failed'))
      .finally(() => {
        const slot = running.get(name)
        if (slot !== undefined && slot.next === null) running.delete(name)
      })
  }

  return {
    run(name) {
      const slot = running.get(name)
      if (slot === undefined) {
        const current = start(name)
        running.set(name, { current, next: null })
        return current
      }
      slot.next ??= slot.current.then(() => {
        const current = start(name)
        running.set(name, { current, next: null })
        return current
      })
      return slot.next
    },
    async idle() {
      while (running.size > 0)
        await Promise.all([...running.values()].map((slot) => slot.next ?? slot.current))
    },
  }
}
