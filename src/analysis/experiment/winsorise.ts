import { type CannotTell, cannotTell } from '../cannot-tell.ts'

export interface Winsorised {
  readonly kind: 'winsorised'
  readonly groups: readonly (readonly number[])[]
  /** Said wherever the figures are: everything above `cap` counts as `cap`. */
  readonly assumption: { readonly share: number; readonly cap: number; readonly changed: number }
}

/**
 * Values above the `share` quantile of all groups together set to it (Tukey 1962; Kohavi, Tang and Xu 2020), one cap for all groups
 * so that none is favoured. A large order of one customer then cannot decide a test; that this was done is an assumption to be
 * named. `small_sample` under 100 values, `not_finite`, `not_positive` for a share outside 0.5 to 1.
 *
 * Example: 1 to 100 at 0.99: the cap is 99.01, one value changed.
 */
export function winsorise(groups: readonly (readonly number[])[], share = 0.99): Winsorised | CannotTell {
  const all = groups.flat()
  if (all.length < 100) return cannotTell('small_sample', all.length, 100)
  if (!all.every(Number.isFinite)) return cannotTell('not_finite', all.length)
  if (!(share > 0.5) || share > 1) return cannotTell('not_positive', all.length)
  const sorted = all.toSorted((a, b) => a - b)
  const at = share * (sorted.length - 1)
  const under = sorted[Math.floor(at)] ?? 0
  const cap = under + ((sorted[Math.ceil(at)] ?? under) - under) * (at - Math.floor(at))
  return {
    kind: 'winsorised',
    groups: groups.map((group) => group.map((value) => Math.min(value, cap))),
    assumption: { share, cap, changed: all.filter((value) => value > cap).length },
  }
}
