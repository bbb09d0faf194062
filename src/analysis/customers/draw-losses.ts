/**
 * Survivors of `n` made-up customers under a survival curve: each one's last period is drawn.
 *
 * Example: the curve 1, 0.5 and 100 customers gives 100 and about 50.
 */
export function drawLosses(survival: readonly number[], n: number, random: () => number): readonly number[] {
  const alive = survival.map(() => 0)
  for (let customer = 0; customer < n; customer += 1) {
    const luck = random()
    for (let period = 0; period < survival.length && luck < (survival[period] ?? 0); period += 1)
      alive[period] = (alive[period] ?? 0) + 1
  }
  return alive
}
