import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { effectiveShare } from '../series/effective-size.ts'
import type { Difference } from './difference.ts'
import { meanSample } from './mean-sample.ts'
import { welchTest } from './welch.ts'

/** Independent values that a period must be worth. */
const leastWorth = 3

/**
 * The difference of the daily means of two periods whose days hang together: Welch's test with as many cases as the days are
 * worth (effective sample size), after what each weekday does in both is taken out. Both begin on the same phase of `season`
 * (the same weekday); nulls are gaps. `small_sample` under 2 days, `short_history` where a period is worth fewer than 3
 * independent days, `not_finite`, `no_variation`.
 *
 * Example: 4 weeks against 4 with an autocorrelation of 0.6 are worth about 7 days each, not 28.
 */
export function dailyDifference(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  options: { readonly level?: number; readonly season?: number } = {},
): Difference | CannotTell {
  const { level = 0.95, season = 7 } = options
  const [one, two] = [meanSample(first), meanSample(second)]
  const least = Math.min(one.n, two.n)
  if (!Number.isFinite(one.sd) || !Number.isFinite(two.sd)) return cannotTell('not_finite', least)
  if (least < 2) return cannotTell('small_sample', least, 2)
  if (!(one.sd > 0) && !(two.sd > 0)) return cannotTell('no_variation', least)
  const phases = least >= 2 * season ? season : 1
  const rests = withoutPhases([first, second], [one.mean, two.mean], phases)
  const share = effectiveShare(rests)
  const [a, b] = [worth(one, rests[0] ?? [], share, phases), worth(two, rests[1] ?? [], share, phases)]
  const worthLeast = Math.min(a.n, b.n)
  if (worthLeast < leastWorth) return cannotTell('short_history', Math.floor(worthLeast), leastWorth)
  const test = welchTest(a, b, level)
  if (test === null) return cannotTell('no_variation', least)
  const { difference, low, high, pValue } = test
  const relative = two.mean === 0 ? null : difference / Math.abs(two.mean)
  return {
    kind: 'difference',
    first: one.mean,
    second: two.mean,
    nFirst: one.n,
    nSecond: two.n,
    difference,
    low,
    high,
    pValue,
    relative,
    level,
  }
}

/** Each period's distances from its mean, less what each phase does on average over both. */
function withoutPhases(
  periods: readonly (readonly (number | null)[])[],
  means: readonly number[],
  phases: number,
): readonly (readonly number[])[] {
  const centred = periods.map((period, side) =>
    period.flatMap((value, place) =>
      value === null ? [] : [{ phase: place % phases, rest: value - (means[side] ?? 0) }],
    ),
  )
  const usual = Array.from({ length: phases }, (_, phase) => {
    const own = centred.flat().filter((day) => day.phase === phase)
    return own.length === 0 ? 0 : own.reduce((sum, day) => sum + day.rest, 0) / own.length
  })
  return centred.map((days) => days.map((day) => day.rest - (usual[day.phase] ?? 0)))
}

/** A period as so many independent cases; a spread measured on days that hang together comes out too small. */
function worth(
  sample: { readonly n: number; readonly mean: number },
  rests: readonly number[],
  share: number,
  phases: number,
) {
  const n = sample.n * share
  const free = Math.max(1, sample.n - 1 - (phases - 1) / 2)
  const variance = rests.reduce((sum, rest) => sum + rest * rest, 0) / free
  const scale = n > 1 ? (n * (sample.n - 1)) / (sample.n * (n - 1)) : 1
  return { kind: 'mean', n, mean: sample.mean, sd: Math.sqrt(variance * scale) } as const
}
