import { join } from 'node:path'
import { openStore } from '../../../src/store/open-store.ts'
import { queueSuite } from '../../contracts/queue-suite.ts'
import { temporaryFolders } from '../store/temporary-folder.ts'

const newFolder = temporaryFolders()

queueSuite('SQLite', async () => {
  const file = join(await newFolder(), 'visao.db')
  const [store, second] = [
    await openStore({ kind: 'sqlite', file }),
    await openStore({ kind: 'sqlite', file }),
  ]
  let at = Date.parse('2026-11-21T08:00:00.000Z')
  const clock = { now: () => new Date(at) }
  return {
    one: store.queue(clock),
    other: second.queue(clock),
    store,
    now: () => at,
    async pass(seconds) {
      at += seconds * 1_000
    },
    async close() {
      await store.close()
      await second.close()
    },
  }
})
