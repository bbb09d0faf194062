import { TestClock } from 'pg-boss'
import { afterAll, describe, it } from 'vitest'
import { bossQueue } from '../../../src/queue/pg-boss.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { startPostgres } from '../../contracts/postgres-server.ts'
import { queueSuite } from '../../contracts/queue-suite.ts'

const roundSeconds = 90
const server = await startPostgres()

if ('reason' in server) {
  console.warn(`PostgreSQL does not run here, its half of the queue suite is skipped: ${server.reason}`)
  describe.skip('queue on PostgreSQL', () => {
    it('needs a server', () => undefined)
  })
} else {
  afterAll(() => server.stop())

  queueSuite('PostgreSQL', async () => {
    const url = await server.newDatabase()
    const store = await openStore({ kind: 'postgres', url })
    const clock = new TestClock(new Date())
    const [one, other] = [bossQueue(url, clock), bossQueue(url, clock)]
    // Both are at work before the time moves.
    await one.take(['web'], 1)
    await other.take(['web'], 1)
    return {
      one,
      other,
      store,
      now: () => clock.now(),
      // A jump, and then as much time as the background passes take to come round.
      async pass(seconds) {
        const jump = Math.max(0, seconds - roundSeconds)
        await clock.setTime(clock.now() + jump * 1_000)
        await clock.tick((seconds - jump) * 1_000)
      },
      async close() {
        await one.close()
        await other.close()
        await store.close()
      },
    }
  })
}
