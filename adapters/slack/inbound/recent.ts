/** Names of the last few things, oldest forgotten first. */
export interface Recent {
  has(name: string): boolean
  add(name: string): void
}

export function createRecent(size: number): Recent {
  const names = new Set<string>()
  return {
    has: (name) => names.has(name),
    add(name) {
      names.delete(name)
      names.add(name)
      const [oldest] = names
      if (names.size > size && oldest !== undefined) names.delete(oldest)
    },
  }
}
