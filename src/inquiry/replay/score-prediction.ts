interface Effect {
  readonly first: number
  readonly second: number
  readonly low: number
  readonly high: number
}

/**
 * Scores a prediction by the effect's interval: **hit** where the level reached the target and moved beyond chance; **missed**
 * where it fell short and even the interval's better end does not reach the change that was predicted, or it moved the other
 * way; else it **cannot** be **told**. `first` is the level after, `second` the one before.
 *
 * Example: 0.45 was predicted, 0.384 before. 0.461 after (+0.059 to +0.095): hit. 0.40 after (+0.002 to +0.03): missed, since
 * +0.066 was needed. 0.44 after (+0.03 to +0.082): cannot be told.
 */
export function scorePrediction(
  effect: Effect,
  target: number,
  direction: 'up' | 'down',
): 'hit' | 'missed' | 'cannot_tell' {
  const sign = direction === 'up' ? 1 : -1
  const [low, high] = direction === 'up' ? [effect.low, effect.high] : [-effect.high, -effect.low]
  const needed = sign * (target - effect.second)
  const reached = sign * (effect.first - target) >= 0
  if (reached && low > 0) return 'hit'
  return high < needed || high <= 0 ? 'missed' : 'cannot_tell'
}
