import type { Store } from '../store/store.ts'

/** Small values that a platform keeps over restarts, apart from those of the others. */
export interface Kept {
  read(name: string): Promise<string | null>
  all(beginning: string): Promise<Readonly<Record<string, string>>>
  write(name: string, value: string): Promise<void>
  erase(name: string): Promise<void>
}

/** What a platform keeps, under its own name, for the whole store. */
export function keptBy(store: Store, platform: string): Kept {
  const own = (name: string) => `${platform}.${name}`
  return {
    read: (name) => store.setting('*', own(name)),
    async all(beginning) {
      const found = await store.settings('*', own(beginning))
      return Object.fromEntries(
        Object.entries(found).map(([name, value]) => [name.slice(own('').length), value]),
      )
    },
    write: (name, value) => store.saveSetting('*', own(name), value),
    erase: (name) => store.eraseSetting('*', own(name)),
  }
}
