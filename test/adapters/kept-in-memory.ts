import type { Kept } from '../../adapters/adapter.ts'

/** What an adapter keeps, for as long as a test runs. */
export function keptInMemory(): Kept {
  const values = new Map<string, string>()
  return {
    read: async (name) => values.get(name) ?? null,
    all: async (beginning) => Object.fromEntries([...values].filter(([name]) => name.startsWith(beginning))),
    write: async (name, value) => void values.set(name, value),
    erase: async (name) => void values.delete(name),
  }
}
