/** The middle of a few measured values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  if (low === undefined || high === undefined) throw new RangeError('nothing was measured')
  return (low + high) / 2
}

export interface Timed {
  /** Milliseconds. */
  readonly median: number
  readonly p99: number
}

/** Two ways to do the same, measured in turns, so that what else the machine does falls on both. */
export async function inTurns(
  rounds: number,
  ours: () => Promise<unknown>,
  peers: () => Promise<unknown>,
): Promise<readonly [Timed, Timed]> {
  const times: [number[], number[]] = [[], []]
  for (let round = -rounds / 10; round < rounds; round += 1)
    for (const [place, work] of [ours, peers].entries()) {
      const begun = performance.now()
      await work()
      // The first rounds only warm up.
      if (round >= 0) times[place]?.push(performance.now() - begun)
    }
  return [timed(times[0]), timed(times[1])]
}

function timed(times: readonly number[]): Timed {
  const sorted = times.toSorted((one, other) => one - other)
  return { median: median(times), p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN }
}
