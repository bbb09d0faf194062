/** One measured figure, and what it is held to. */
export interface Figure {
  readonly figure: string
  readonly value: number
  /** At least `must` (at most, where `lowerIsBetter`) is asked of it, and `aim` is hoped for. */
  readonly must?: number
  readonly aim?: number
  readonly lowerIsBetter?: boolean
  /** A method that anybody could use instead, measured in the same run on the same data. */
  readonly floor?: { readonly what: string; readonly value: number }
}

export interface Evaluated {
  readonly figures: readonly Figure[]
  /** What the product said, where other programs score it: written as it is by `--json`. */
  readonly answer?: unknown
}

/** A measurement of quality on a folder of published data, which is read in place and never copied. */
export interface Evaluation {
  /** What it is called on the command line: one or two words. */
  readonly name: string
  /** Where its data lies below the data folder; absent where it makes its own. */
  readonly folder?: string
  /** Measures what is in a folder of the evaluation's form; it may look at no file's name and at no truth but to score. */
  run(folder: string): Promise<Evaluated>
}
