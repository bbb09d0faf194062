import { describe } from 'vitest'
import { concurrencySuite } from './store/concurrency.ts'
import { deliverySuite } from './store/delivery.ts'
import { forgettingSuite } from './store/forgetting.ts'
import { isolationSuite } from './store/isolation.ts'
import type { NewPlace } from './store/place.ts'
import { searchSuite } from './store/search.ts'
import { sourcesAndSettingsSuite } from './store/sources-and-settings.ts'
import { turnSuite } from './store/turns.ts'

/** What every store must do, whatever its database. */
export function storeSuite(name: string, newPlace: NewPlace): void {
  describe(`store on ${name}`, () => {
    turnSuite(newPlace)
    concurrencySuite(newPlace)
    sourcesAndSettingsSuite(newPlace)
    deliverySuite(newPlace)
    searchSuite(newPlace)
    isolationSuite(newPlace)
    forgettingSuite(newPlace)
  })
}
