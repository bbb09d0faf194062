/** Ours and what it is held against, measured in the same run; `ours / peer` is the ratio that counts. */
export interface Comparison {
  readonly what: string
  readonly unit: 'ms' | 'per second' | 'MB'
  readonly ours: number
  /** The peer in words, as it stands in the table. */
  readonly against: string
  readonly peer: number
}

/** `large` takes minutes: as much as a house is ever expected to hold. */
export type Size = 'usual' | 'large'

/** One benchmark. It may fill `room`, a folder that is empty before and removed afterwards. */
export interface Benchmark {
  readonly name: string
  run(room: string, size: Size): Promise<readonly Comparison[]>
}
