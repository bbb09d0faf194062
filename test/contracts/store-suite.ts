import { describe } from 'vitest'
import { auditSuite } from './store/audit.ts'
import { concurrencySuite } from './store/concurrency.ts'
import { deliverySuite } from './store/delivery.ts'
import { dueActionsSuite } from './store/due-actions.ts'
import { forgettingSuite } from './store/forgetting.ts'
import { isolationSuite } from './store/isolation.ts'
import { librarySuite } from './store/library.ts'
import { modelRecordsSuite } from './store/model-records.ts'
import type { NewPlace } from './store/place.ts'
import { searchSuite } from './store/search.ts'
import { sourcesAndSettingsSuite } from './store/sources-and-settings.ts'
import { turnSuite } from './store/turns.ts'

/** What every store must do, whatever its database. */
export function storeSuite(name: string, newPlace: NewPlace): void {
  describe(`store on ${name}`, () => {
    turnSuite(newPlace)
    auditSuite(newPlace)
    concurrencySuite(newPlace)
    sourcesAndSettingsSuite(newPlace)
    modelRecordsSuite(newPlace)
    deliverySuite(newPlace)
    searchSuite(newPlace)
    librarySuite(newPlace)
    dueActionsSuite(newPlace)
    isolationSuite(newPlace)
    forgettingSuite(newPlace)
  })
}
