/** Lets people act only as often as was granted, so that what they do is spread over all lives of the bot. */
export interface Permits {
  grant(count: number): void
  take(): Promise<void>
}

export function createPermits(): Permits {
  let free = 0
  const waiting: (() => void)[] = []
  return {
    grant(count) {
      free += count
      while (free > 0 && waiting.length > 0) {
        free -= 1
        waiting.shift()?.()
      }
    },
    async take() {
      if (free > 0) free -= 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
    },
  }
}
