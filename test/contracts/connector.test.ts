import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { connectorFor, connectors } from '../../src/connectors/index.ts'
import { sqlConnector } from '../../src/connectors/sql/index.ts'
import { metricQuerySchema } from '../../src/metrics/query.ts'
import { take } from '../src/connectors/files/room.ts'
import { startDatabases } from '../src/connectors/sql/databases.ts'
import { reviewStatements } from '../src/connectors/sql/reviews.ts'
import { type ConnectorFixture, connectorSuite } from './connector-suite.ts'

function reviews(): string {
  const lines = Array.from({ length: 120 }, (_, i) => {
    const day = `${String((i % 28) + 1).padStart(2, '0')}/03/2026`
    return `${i + 1};${day};${i % 3 === 0 ? 'Hà Nội' : 'Huế'};${(i % 5) + 1};1.${200 + i},5;"Nhận xét số ${i} về giao hàng";${i % 4 === 0 ? 'có' : 'không'}`
  })
  return `id;ngày;tỉnh;số sao;doanh thu;nội dung;đã mua\n${lines.join('\n')}\n`
}

const kinds = ['postgres', 'mysql', 'sqlite', 'duckdb'] as const
const databases = await startDatabases(kinds)
afterAll(() => databases.stop())

/** Every registered connector must have some, each under a name of its own. */
const fixtures: Readonly<Record<string, Readonly<Record<string, ConnectorFixture>>>> = {
  files: {
    files: {
      context: async () => (await take('nhan xet.csv', reviews())).context,
      lost: { database: 'gone.duckdb', original: 'gone.csv' },
      required: ['database', 'original'],
      async snapshot({ room }) {
        return (await readFile(join(room, 'data.duckdb'))).toString('base64')
      },
    },
  },
  sql: Object.fromEntries(kinds.map((kind) => [kind, live(kind)])),
}

/** A database that is made once; what it holds is told by one who reads it anew. */
function live(kind: (typeof kinds)[number]): ConnectorFixture {
  let made: ReturnType<typeof databases.make> | undefined
  const context = () => {
    made ??= databases.make(kind, reviewStatements(kind))
    return made
  }
  return {
    context,
    lost: { url: 'file:///nowhere/gone.db' },
    required: ['url'],
    async snapshot() {
      const { definition } = await sqlConnector.discover(await context())
      const found = []
      for await (const row of sqlConnector.texts(await context(), definition)) found.push(row)
      const whole = {
        source: 'src_live',
        metrics: ['rows', 'revenue_sum'],
        groupBy: ['day', 'city'],
      }
      const { rows } = await sqlConnector.query(await context(), definition, metricQuerySchema.parse(whole))
      return JSON.stringify([found, rows])
    },
    ...(databases.reasons[kind] === undefined ? {} : { missing: databases.reasons[kind] }),
  }
}

for (const connector of connectors) {
  for (const [name, fixture] of Object.entries(fixtures[connector.id] ?? {}))
    connectorSuite(connector, name, fixture)
}

it('covers every registered connector', () => {
  expect(Object.keys(fixtures)).toEqual(connectors.map(({ id }) => id))
})

it('refuses a connector that is not registered', () => {
  expect(() => connectorFor('carrier-pigeon')).toThrow(expect.objectContaining({ code: 'source_missing' }))
})

it.each(['../other/data.duckdb', '/etc/passwd', '..', 'a/b.duckdb', ''])(
  'lets no settings leave the room: %s',
  async (database) => {
    const { context } = await take('a.csv', 'a,b\n1,x\n')
    const outside = { ...context, config: { database, original: 'a.csv' } }
    await expect(connectorFor('files').discover(outside)).rejects.toMatchObject({ code: 'option_invalid' })
  },
)
