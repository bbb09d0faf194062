/** Which calls are limited together: Slack counts by team and method, and some methods by channel as well. */
export interface Lane {
  readonly workspace: string
  readonly method: string
  readonly channel: string
}

/** How long each lane has been asked to wait; no lane waits for another's limit. */
export interface Limits {
  /** Milliseconds until the lane may be used again; 0 when it may be used now. */
  waitFor(lane: Lane): number
  /** Slack asked to wait for so long. */
  note(lane: Lane, ms: number): void
}

export function createLimits(nowMs: () => number): Limits {
  const until = new Map<string, number>()
  const name = ({ workspace, method, channel }: Lane) => [workspace, method, channel].join('\n')
  return {
    waitFor(lane) {
      const end = until.get(name(lane))
      if (end === undefined) return 0
      const left = end - nowMs()
      if (left > 0) return left
      until.delete(name(lane))
      return 0
    },
    note(lane, ms) {
      until.set(name(lane), Math.max(until.get(name(lane)) ?? 0, nowMs() + ms))
    },
  }
}
