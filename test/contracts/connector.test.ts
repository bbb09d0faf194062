import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { connectorFor, connectors } from '../../src/connectors/index.ts'
import { take } from '../src/connectors/files/room.ts'
import { type ConnectorFixture, connectorSuite } from './connector-suite.ts'

function reviews(): string {
  const lines = Array.from({ length: 120 }, (_, i) => {
    const day = `${String((i % 28) + 1).padStart(2, '0')}/03/2026`
    return `${i + 1};${day};${i % 3 === 0 ? 'Hà Nội' : 'Huế'};${(i % 5) + 1};1.${200 + i},5;"Nhận xét số ${i} về giao hàng";${i % 4 === 0 ? 'có' : 'không'}`
  })
  return `id;ngày;tỉnh;số sao;doanh thu;nội dung;đã mua\n${lines.join('\n')}\n`
}

/** Every registered connector must have one. */
const fixtures: Readonly<Record<string, ConnectorFixture>> = {
  files: {
    context: async () => (await take('nhan xet.csv', reviews())).context,
    lost: { database: 'gone.duckdb', original: 'gone.csv' },
    required: ['database', 'original'],
    async snapshot({ room }) {
      return (await readFile(join(room, 'data.duckdb'))).toString('base64')
    },
  },
}

for (const connector of connectors) {
  const fixture = fixtures[connector.id]
  if (fixture !== undefined) connectorSuite(connector, fixture)
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
