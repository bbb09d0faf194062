import { afterAll, describe, expect, it } from 'vitest'
import { sqlConnector } from '../../../../src/connectors/sql/index.ts'
import { freePort } from '../../../contracts/free-port.ts'
import { contextOf, type Kind, password, startDatabases } from './databases.ts'
import { reviewStatements } from './reviews.ts'

const servers = ['postgres', 'mysql'] as const
const databases = await startDatabases(servers)
afterAll(() => databases.stop())

async function address(kind: Kind): Promise<URL> {
  const context = await databases.make(kind, reviewStatements(kind))
  return new URL(context.secret(context.config.url) ?? '')
}

function changed(url: URL, change: (url: URL) => void): string {
  const other = new URL(url)
  change(other)
  return other.href
}

/** Everything that a fault says anywhere in it. */
function wholeText(fault: unknown): string {
  if (!(fault instanceof Error)) return JSON.stringify(fault)
  return `${fault.message} ${fault.stack} ${JSON.stringify(fault)} ${wholeText(fault.cause)}`
}

for (const kind of servers) {
  const reason = databases.reasons[kind]
  describe.skipIf(reason !== undefined)(
    `what is wrong with a source: ${kind}${reason === undefined ? '' : ` (${reason})`}`,
    () => {
      it('is said by name, and never with the password', async () => {
        const url = await address(kind)
        const port = String(await freePort())
        const wrong: [string, string][] = [
          [
            'source_auth',
            changed(url, (other) => {
              other.password = 'wrong-canary'
            }),
          ],
          [
            'source_unreachable',
            changed(url, (other) => {
              other.port = port
            }),
          ],
          [
            'source_unreachable',
            changed(url, (other) => {
              other.hostname = 'no-such-host.invalid'
              other.search = '?sslmode=disable'
            }),
          ],
          [
            'source_tls',
            changed(url, (other) => {
              other.search = '?sslmode=verify-full'
            }),
          ],
          [
            'option_invalid',
            changed(url, (other) => {
              other.search = '?sslmode=maybe'
            }),
          ],
          [
            kind === 'mysql' ? 'source_permission' : 'source_no_database',
            changed(url, (other) => {
              other.pathname = '/no_such_database'
            }),
          ],
        ]
        for (const [code, href] of wrong) {
          const checked = await sqlConnector.check(contextOf(href))
          expect(checked).toMatchObject({ ok: false, reason: code })
          const fault = await sqlConnector.discover(contextOf(href)).catch((caught: unknown) => caught)
          const said = wholeText(fault) + JSON.stringify(checked)
          for (const secret of [password, encodeURIComponent(password), 'wrong-canary'])
            expect(said).not.toContain(secret)
        }
      })

      it('includes a role that sees no table', async () => {
        const empty = await databases.make(kind, [])
        expect(await sqlConnector.check(empty)).toEqual({ ok: false, reason: 'source_empty' })
        await expect(sqlConnector.discover(empty)).rejects.toMatchObject({ code: 'source_empty' })
      })

      it('includes a table that is gone', async () => {
        const context = await databases.make(kind, reviewStatements(kind))
        const { definition } = await sqlConnector.discover(context)
        const [model] = definition.models
        const gone = { models: model === undefined ? [] : [{ ...model, table: 'moved_away' }] }
        await expect(sqlConnector.catalog(context, gone)).rejects.toMatchObject({
          code: 'source_changed',
        })
      })

      it('is no error where the role may also write, but a warning', async () => {
        const context = await databases.makeOwned(kind, reviewStatements(kind))
        expect(await sqlConnector.check(context)).toEqual({ ok: true, warnings: ['can_write'] })
        const { notes } = await sqlConnector.discover(context)
        expect(notes[0]).toEqual({ kind: 'can_write' })
      })

      it('calls the host of the address and no other', async () => {
        const url = await address(kind)
        const context = contextOf(url.href)
        expect(sqlConnector.allowedHosts(context.config, context.secret)).toEqual(['127.0.0.1'])
        expect(sqlConnector.allowedHosts(context.config, () => null)).toEqual([])
      })
    },
  )
}

it('names the variable that is not set', async () => {
  const context = { ...contextOf(''), secret: () => null }
  expect(await sqlConnector.check(context)).toEqual({
    ok: false,
    reason: 'source_secret_missing',
    details: { variable: 'VISAO_SOURCE_TEST_URL' },
  })
})

it.each([
  'not an address',
  'ftp://h/x',
  'postgres:///nothing',
  'postgres://u:canary@h/',
  'mysql://u:can%ary@h',
])('refuses an address that is none, without repeating it: %s', async (url) => {
  const fault = await sqlConnector.discover(contextOf(url)).catch((caught: unknown) => caught)
  expect(fault).toMatchObject({ code: 'option_invalid', details: { option: 'VISAO_SOURCE_TEST_URL' } })
  expect(wholeText(fault)).not.toMatch(/can.?ary/)
})

it('lets no address into its settings', () => {
  for (const url of ['postgres://u:p@h/d', 'env:HOME', 'env:WEB_SECRET', 'room:../other.db', 'file://host'])
    expect(sqlConnector.config.safeParse({ url }).success).toBe(false)
})
