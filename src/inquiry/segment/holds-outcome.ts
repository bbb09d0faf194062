import type { Sample } from '../../analysis/comparison/sample.ts'

/**
 * Whether groups are the outcome itself under another name: every share among them is none or all. They explain nothing.
 *
 * Example: admission rate by the column that says "admitted" or "rejected".
 */
export function holdsOutcome(groups: readonly Sample[]): boolean {
  if (groups.length < 2 || groups.some(({ kind }) => kind !== 'rate')) return false
  const rates = groups.filter((group) => group.kind === 'rate')
  const whole = rates.filter(({ successes, n }) => successes === n)
  const none = rates.filter(({ successes }) => successes === 0)
  return whole.length > 0 && none.length > 0 && whole.length + none.length === rates.length
}
