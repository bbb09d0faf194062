/** A map that forgets what was used longest ago when it holds more than `limit` entries. */
export interface Bounded<V> {
  get(name: string): V | undefined
  set(name: string, value: V): void
  delete(name: string): void
}

export function createBounded<V>(limit: number): Bounded<V> {
  const entries = new Map<string, V>()
  return {
    get(name) {
      const value = entries.get(name)
      if (value === undefined) return undefined
      entries.delete(name)
      entries.set(name, value)
      return value
    },
    set(name, value) {
      entries.delete(name)
      entries.set(name, value)
      const [oldest] = entries.keys()
      if (entries.size > limit && oldest !== undefined) entries.delete(oldest)
    },
    delete(name) {
      entries.delete(name)
    },
  }
}
