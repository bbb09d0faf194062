/** A seeded source of chance; two streams of the same seed give the same draws. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** Whole number in [0, below). */
  int(below: number): number
  chance(share: number): boolean
  /** Standard normal. */
  normal(): number
  /** A factor around 1 whose logarithm has standard deviation `sigma`. */
  noise(sigma: number): number
  poisson(mean: number): number
  binomial(trials: number, share: number): number
  pick<T>(items: readonly T[]): T
  /** Position drawn by weight; weights need not add up to one. */
  weighted(weights: readonly number[]): number
}

/** A stream named by its seed: sfc32 (Doty-Humphrey, PractRand) seeded from a string hash. */
export function seededRandom(seed: string): Random {
  const next = sfc32(seed)
  const normal = () => {
    const radius = Math.sqrt(-2 * Math.log(1 - next()))
    return radius * Math.cos(2 * Math.PI * next())
  }
  return {
    next,
    normal,
    int: (below) => Math.floor(next() * below),
    chance: (share) => next() < share,
    noise: (sigma) => Math.exp(sigma * normal()),
    poisson: (mean) => poisson(next, normal, mean),
    binomial: (trials, share) => binomial(next, normal, trials, share),
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    weighted: (weights) => {
      let total = 0
      for (const weight of weights) total += weight
      let left = next() * total
      for (let at = 0; at < weights.length - 1; at += 1) {
        left -= weights[at] ?? 0
        if (left < 0) return at
      }
      return weights.length - 1
    },
  }
}

function sfc32(seed: string): () => number {
  let hash = 0x811c9dc5
  for (let at = 0; at < seed.length; at += 1) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193)
  let a = hash
  let b = hash ^ 0x9e3779b9
  let c = Math.imul(hash, 0x85ebca6b)
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let warm = 0; warm < 16; warm += 1) next()
  return next
}

/** Knuth's product method; above a mean of 30 the normal approximation. */
function poisson(next: () => number, normal: () => number, mean: number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()))
  const floor = Math.exp(-mean)
  let count = -1
  let product = 1
  do {
    count += 1
    product *= next()
  } while (product > floor)
  return count
}

/** Inversion (BINV, Kachitvichyanukul and Schmeiser 1988); far from the edges the normal approximation. */
function binomial(next: () => number, normal: () => number, trials: number, share: number): number {
  if (trials === 0 || share <= 0) return 0
  if (share > 0.5) return trials - binomial(next, normal, trials, 1 - share)
  const mean = trials * share
  if (mean > 30) {
    const drawn = Math.round(mean + Math.sqrt(mean * (1 - share)) * normal())
    return Math.min(trials, Math.max(0, drawn))
  }
  const odds = share / (1 - share)
  let probability = (1 - share) ** trials
  let left = next()
  let count = 0
  while (left > probability && count < trials) {
    left -= probability
    count += 1
    probability *= (odds * (trials - count + 1)) / count
  }
  return count
}
