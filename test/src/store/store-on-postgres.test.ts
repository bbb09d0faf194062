import { afterAll, describe, expect, it } from 'vitest'
import { openStore } from '../../../src/store/open-store.ts'
import { startPostgres } from '../../contracts/postgres-server.ts'
import { storeSuite } from '../../contracts/store-suite.ts'

const server = await startPostgres()

if ('reason' in server) {
  console.warn(`PostgreSQL does not run here, its half of the store suite is skipped: ${server.reason}`)
  describe.skip('store on PostgreSQL', () => {
    it('needs a server', () => undefined)
  })
} else {
  afterAll(() => server.stop())

  storeSuite('PostgreSQL', async () => {
    const url = await server.newDatabase()
    return () => openStore({ kind: 'postgres', url })
  })

  describe('a PostgreSQL that cannot be used', () => {
    it('is told by host and database, never by password', async () => {
      const url = (await server.newDatabase()).replace('loopback', 'wrong-password')
      const fault = await openStore({ kind: 'postgres', url }).catch((error: unknown) => error)
      expect(fault).toMatchObject({ code: 'store_unreadable' })
      expect(JSON.stringify(fault)).not.toContain('wrong-password')
    })

    it('leaves backups to its own tools', async () => {
      const store = await openStore({ kind: 'postgres', url: await server.newDatabase() })
      await expect(store.backup('/tmp/never')).rejects.toMatchObject({ code: 'backup_unsupported' })
      await store.close()
    })
  })
}
