import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { shopStatements, writeSqlite } from '../connectors/sql/shop.ts'
import { newFolder, openHouse } from './house.ts'

const main = fileURLToPath(new URL('../../../adapters/main.ts', import.meta.url))

const definitions = `models:
  - name: visits
    agg_time_dimension: day
    columns:
      - {name: day, granularity: day, dimension: {type: time}}
      - {name: device, dimension: {type: categorical}}
      - {name: planet, dimension: {type: categorical}}
    metrics:
      - {name: takings, label: Takings, type: simple, agg: sum, expr: revenue}
      - {name: odd, label: Odd, type: simple, agg: sum, expr: no_such_function(revenue)}
`

async function shopWith(written: string) {
  const folder = await newFolder()
  const [database, file] = [join(folder, 'shop.db'), join(folder, 'team.yml')]
  await writeSqlite(database, shopStatements('sqlite'))
  await writeFile(file, written)
  return { database, file }
}

describe('definitions beside a source on the command line', () => {
  it('are used as far as they fit, and the rest is named', async () => {
    const { database, file } = await shopWith(definitions)
    const { app, store } = await openHouse()
    const { dropped } = await app.connectSource('local', database, file)
    expect(dropped).toEqual([
      { path: 'models.visits.columns.planet', reason: 'no_column' },
      { path: 'metrics.odd', reason: 'not_answered' },
    ])
    const metrics = async () =>
      (await store.sources('local')).find(({ name }) => name === 'shop.db')?.catalog.metrics ?? []
    expect((await metrics()).map(({ name }) => name)).toEqual(['takings'])

    await app.connectSource('local', database)
    expect(
      (await metrics()).map(({ name }) => name),
      'kept when the schema is read again',
    ).toEqual(['takings'])
  })

  it('that fit nothing leave what was inferred', async () => {
    const { database, file } = await shopWith(definitions.replace('name: visits', 'name: payments'))
    const { app, store } = await openHouse()
    await expect(app.connectSource('local', database, file)).rejects.toMatchObject({
      code: 'definitions_unfit',
      details: { name: 'team.yml', tables: 'payments' },
    })
    const shop = (await store.sources('local')).find(({ name }) => name === 'shop.db')
    expect(shop?.definition.models.length).toBeGreaterThan(0)
  })

  it('belong to the source they come with, and what is left out is said on the error output', async () => {
    const { database, file } = await shopWith(definitions)
    const folder = await newFolder()
    const options = ['--json', '--db', join(folder, 'visao.db'), '--source', database, '--definitions', file]
    const child = spawn(process.execPath, [main, 'chat', ...options], {
      env: { ...process.env, VISAO_SAMPLE: 'off', DATABASE_URL: '', LOG_LEVEL: 'error' },
    })
    child.stdin.end('{"text": "why did takings of mobile fall?"}\n')
    const [output, complaint] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ])
    expect(output).toContain('Takings')
    expect(complaint).toContain('shop.db: metrics.odd: the source cannot compute it')
  })
})
