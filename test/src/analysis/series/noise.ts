/** Normal noise from a fixed generator (mulberry32 and Box-Muller), each value carrying `memory` of the one before; variance 1. */
export function noise(seed: number, count: number, memory = 0): number[] {
  let state = seed
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (((t ^ (t >>> 14)) >>> 0) + 1) / 4294967297
  }
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
  let last = normal()
  return Array.from({ length: count }, () => {
    last = memory * last + Math.sqrt(1 - memory * memory) * normal()
    return last
  })
}
