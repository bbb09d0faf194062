/** One segment of a rate in two periods or groups; `n` are the cases, `successes` the numerator (any sum). */
export interface Stratum {
  readonly name: string
  readonly before: { readonly successes: number; readonly n: number }
  readonly after: { readonly successes: number; readonly n: number }
}

export interface Kitagawa {
  /** After minus before; `rate` + `mix`. */
  readonly total: number
  /** What the segments' own rates did. */
  readonly rate: number
  /** What the changed shares of the segments did. */
  readonly mix: number
  readonly segments: readonly { readonly name: string; readonly rate: number; readonly mix: number }[]
}

/**
 * Splits the change of a rate into the segments' rates and their mix (Kitagawa 1955, JASA 50:1168). A segment's own mix
 * part is taken against the average rate: growing is bad only for a segment below it. Null when a side has no cases.
 *
 * Example: Berkeley admissions by department, women minus men: -0.1416 = rate +0.0360 + mix -0.1777.
 */
export function kitagawa(strata: readonly Stratum[]): Kitagawa | null {
  const before = total(strata.map((stratum) => stratum.before))
  const after = total(strata.map((stratum) => stratum.after))
  if (before.n <= 0 || after.n <= 0) return null
  const middle = (before.successes / before.n + after.successes / after.n) / 2
  const segments = strata.map((stratum) => {
    // A segment that is absent on one side has no rate of its own there: all of its part is mix.
    const known = stratum.before.n > 0 ? stratum.before : stratum.after
    const old = known.n > 0 ? known.successes / known.n : 0
    const now = stratum.after.n > 0 ? stratum.after.successes / stratum.after.n : old
    const oldShare = stratum.before.n / before.n
    const nowShare = stratum.after.n / after.n
    return {
      name: stratum.name,
      rate: ((oldShare + nowShare) / 2) * (now - old),
      mix: ((old + now) / 2 - middle) * (nowShare - oldShare),
    }
  })
  return {
    total: after.successes / after.n - before.successes / before.n,
    rate: segments.reduce((sum, segment) => sum + segment.rate, 0),
    mix: segments.reduce((sum, segment) => sum + segment.mix, 0),
    segments,
  }
}

function total(parts: readonly { readonly successes: number; readonly n: number }[]) {
  return {
    successes: parts.reduce((sum, part) => sum + part.successes, 0),
    n: parts.reduce((sum, part) => sum + part.n, 0),
  }
}
