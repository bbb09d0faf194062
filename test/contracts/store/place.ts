import { afterEach } from 'vitest'
import type { Store } from '../../../src/store/store.ts'

/** Makes an empty place for a store, and says how to open it: more than once for several instances on one place. */
export type NewPlace = () => Promise<() => Promise<Store>>

/** Opens stores for one test after another and closes them when it ends. */
export function storesOf(newPlace: NewPlace): {
  open(): Promise<Store>
  openTwice(): Promise<readonly [Store, Store]>
} {
  const opened: Store[] = []
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close()
  })
  const keep = (store: Store) => {
    opened.push(store)
    return store
  }
  return {
    open: async () => keep(await (await newPlace())()),
    openTwice: async () => {
      const open = await newPlace()
      const [one, other] = await Promise.all([open(), open()])
      return [keep(one), keep(other)]
    },
  }
}
