/** How much each further interview still brought. */
export interface InterviewCurve {
  /** New themes of each interview, in the order given. */
  readonly fresh: readonly number[]
  /** All themes known after each interview. */
  readonly known: readonly number[]
  /** Interviews after which hardly anything new came; null while it still does, or nobody can tell. */
  readonly flatAfter: number | null
  /** In homogeneous groups it has mostly been 9 to 17 (Hennink and Kaiser 2021). */
  readonly usual: { readonly from: 9; readonly to: 17 }
}

const base = 4
const run = 2
const little = 0.05

/**
 * The curve of new themes, by the rule of Guest, Namey and Chen (2020, "A simple method to assess and report thematic
 * saturation"): flat where a run of two interviews brought at most 5 % of the themes that the first four had. `themes` are
 * the names of the themes in each interview.
 *
 * Example: [[a, b], [b, c], [d], [a], [a], [b]] is flat after 6: its last two brought none of the base's four.
 */
export function interviewCurve(themes: readonly (readonly string[])[]): InterviewCurve {
  const seen = new Set<string>()
  const fresh: number[] = []
  const known: number[] = []
  for (const interview of themes) {
    const before = seen.size
    for (const theme of interview) seen.add(theme)
    fresh.push(seen.size - before)
    known.push(seen.size)
  }
  const atBase = known[base - 1] ?? 0
  const flat = fresh.findIndex((_, last) => {
    if (atBase === 0 || last < base + run - 1) return false
    const brought = fresh.slice(last - run + 1, last + 1).reduce((sum, one) => sum + one, 0)
    return brought <= little * atBase
  })
  return { fresh, known, flatAfter: flat < 0 ? null : flat + 1, usual: { from: 9, to: 17 } }
}
