import { describe, expect, it } from 'vitest'
import { filesConnector } from '../../../../src/connectors/files/index.ts'
import { metricQuerySchema } from '../../../../src/metrics/query.ts'
import { take } from './room.ts'

const tickets = [
  'number,sys_updated_on,closed_at,opened_at,short_description',
  ...Array.from({ length: 40 }, (_, at) => {
    const opened = `2025-01-${String(1 + (at % 20)).padStart(2, '0')}`
    const closed = at === 0 ? '2024-12-01' : `2025-01-${String(3 + (at % 20)).padStart(2, '0')}`
    return `INC${1000 + at},2025-03-01 10:00:00,${closed} 12:00:00,${opened} 12:00:00,Room ${at} has 100% of a ${at % 2 ? 'Printer' : 'wifi'} fault`
  }),
].join('\n')

async function opened(text: string) {
  const { context } = await take('tickets.csv', text)
  const { definition } = await filesConnector.discover(context)
  const catalog = await filesConnector.catalog(context, definition)
  const ask = async (input: object) => {
    const query = metricQuerySchema.parse({ source: 'src_1', ...input })
    return (await filesConnector.query(context, definition, query)).rows
  }
  return { definition, catalog, ask }
}

describe('times between columns', () => {
  it('count from where a row begins, whatever the order of the columns, without rows that end before', async () => {
    const { definition, ask } = await opened(tickets)
    expect(definition.models[0]?.agg_time_dimension).toBe('opened_at')
    const [row] = await ask({ metrics: ['opened_at_to_closed_at'] })
    expect(row?.cells.opened_at_to_closed_at).toMatchObject({ value: 2 * 86_400, n: 39 })
  })

  it('are none where the end does not follow the start', async () => {
    const mixed = [
      'id,start_date,end_date',
      ...Array.from({ length: 30 }, (_, at) => `${at},2025-01-15,2025-01-${10 + (at % 10)}`),
    ]
    const { catalog } = await opened(mixed.join('\n'))
    expect(catalog.metrics.map(({ name }) => name)).not.toContain('start_date_to_end_date')
  })
})

describe('what the catalogue says of a table', () => {
  it('names every column with its use, and the letters of its keys', async () => {
    const { catalog } = await opened(tickets)
    expect(catalog.models[0]?.columns).toMatchObject([
      { name: 'number', use: 'key', letters: 'INC' },
      { name: 'sys_updated_on', use: 'time' },
      { name: 'closed_at', use: 'time' },
      { name: 'opened_at', use: 'time' },
      { name: 'short_description', use: 'text' },
    ])
  })

  it('has free text to search and not to list', async () => {
    const { catalog, ask } = await opened(tickets)
    expect(catalog.dimensions.find(({ name }) => name === 'short_description')).toMatchObject({
      text: true,
      values: [],
    })
    const held = (values: readonly string[]) =>
      ask({ metrics: ['rows'], where: [{ dimension: 'short_description', op: 'contains', values }] })
    expect((await held(['printer']))[0]?.cells.rows?.value).toBe(20)
    expect((await held(['100%']))[0]?.cells.rows?.value).toBe(40)
    expect((await held(['%', "'; DROP"]))[0]?.cells.rows?.value).toBe(40)
    expect((await held(['r_om']))[0]?.cells.rows?.value ?? 0).toBe(0)
  })
})
