/**
 * What customers say about one matter, in pieces: a text is an opening, a core and a tail, the outer two at times
 * left out. `{product}`, `{province}`, `{days}`, `{amount}`, `{order}` are filled when a text is written.
 */
export interface Theme {
  readonly openings: readonly string[]
  readonly cores: readonly string[]
  readonly tails: readonly string[]
  /** Whole texts in English. */
  readonly english: readonly string[]
}
