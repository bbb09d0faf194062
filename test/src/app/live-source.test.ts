import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createSourceShelf } from '../../../src/app/create-source-shelf.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { createLogger } from '../../../src/support/logger.ts'
import { password, startDatabases } from '../connectors/sql/databases.ts'
import { shopStatements, writeSqlite } from '../connectors/sql/shop.ts'
import { newFolder, openHouse } from './house.ts'

const main = fileURLToPath(new URL('../../../adapters/main.ts', import.meta.url))
const databases = await startDatabases(['postgres'])
afterAll(() => databases.stop())

const messageSchema = z.object({ event: z.string(), text: z.string().optional() })

/** Runs a conversation in the terminal, by machine, as the README says. */
async function converse(source: string, environment: Readonly<Record<string, string>> = {}) {
  const folder = await newFolder()
  const child = spawn(
    process.execPath,
    [
      main,
      'chat',
      '--json',
      '--db',
      join(folder, 'visao.db'),
      '--now',
      '2026-04-21T03:00:00Z',
      '--source',
      source,
    ],
    { env: { ...process.env, VISAO_SAMPLE: 'off', DATABASE_URL: '', LOG_LEVEL: 'debug', ...environment } },
  )
  child.stdin.end('{"text": "why do mobile visitors buy less?"}\n{"text": "sources"}\n')
  const gone = once(child, 'exit')
  const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [code] = await gone
  const said = output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => messageSchema.parse(JSON.parse(line)).text ?? '')
  return { code, output, complaint, said: said.join('\n'), folder }
}

async function everyByte(folder: string): Promise<string> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter((entry) => entry.isFile())
  const bytes = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))
  return bytes.join('\n')
}

describe.skipIf(databases.reasons.postgres !== undefined)('a database that the environment names', () => {
  it('is talked about, and its password is nowhere: not in the answers, the log or the store', async () => {
    const context = await databases.make('postgres', shopStatements('postgres'))
    const url = context.secret(context.config.url) ?? ''
    const { code, output, complaint, said, folder } = await converse('shop', { VISAO_SOURCE_SHOP_URL: url })
    expect(code).toBe(0)
    expect(said).toContain('6.5% for Mobile and 20.2% for Desktop')
    const everything = [output, complaint, await everyByte(folder)].join('\n')
    expect(everything).toContain('VISAO_SOURCE_SHOP_URL')
    for (const secret of [password, encodeURIComponent(password), 'canary'])
      expect(everything).not.toContain(secret)
  })

  it('is explained in one sentence where its password is wrong', async () => {
    const context = await databases.make('postgres', shopStatements('postgres'))
    const url = (context.secret(context.config.url) ?? '').replace('canary', 'wrongcanary')
    const { code, output, complaint, folder } = await converse('shop', { VISAO_SOURCE_SHOP_URL: url })
    expect([code, output]).toEqual([1, ''])
    expect(complaint).toContain('does not accept the user or the password')
    expect(complaint + (await everyByte(folder))).not.toContain('canary')
  })
})

it('never takes an address from the command line, nor repeats it', async () => {
  const { code, complaint } = await converse('postgres://u:canary@127.0.0.1/shop')
  expect(code).toBe(1)
  expect(complaint).toContain('VISAO_SOURCE_NAME_URL')
  expect(complaint).not.toContain('canary')
})

it('reads a database file as it lies there, by the definitions beside it', async () => {
  const folder = await newFolder()
  const path = join(folder, 'shop.db')
  await writeSqlite(path, shopStatements('sqlite'))
  const definition = `models:
  - name: visits
    agg_time_dimension: day
    columns:
      - {name: day, granularity: day, dimension: {type: time}}
      - {name: device, dimension: {type: categorical}}
    metrics:
      - {name: takings, label: Takings, type: simple, agg: sum, expr: "revenue * 2", config: {meta: {behaviour: true}}}
`
  await writeFile(join(folder, 'shop.yml'), definition)
  const { code, said, complaint } = await converse(path)
  expect([code, complaint]).toEqual([0, ''])
  expect(said).toContain('Takings')
})

it('takes a database file that is dropped, and keeps what people said of a live one when it is read again', async () => {
  const folder = await newFolder()
  const path = join(folder, 'dropped.db')
  await writeSqlite(path, shopStatements('sqlite'))
  const house = await openHouse()
  const bytes = (async function* () {
    yield await readFile(path)
  })()
  const upload = await house.app.upload('local', 'dropped.db', bytes)
  const [proposal] = await house.take({ does: { kind: 'file', files: [upload], text: '' } })
  expect(JSON.stringify(proposal?.content)).toContain('dropped.db')

  await house.app.connectSource('local', path)
  const live = async () =>
    (await house.store.sources('local')).find(
      ({ name, status }) => name === 'dropped.db' && status === 'connected',
    )
  const before = await live()
  if (before === undefined) throw new Error('not connected')
  const models = before.definition.models.map((model) => ({ ...model, label: `${model.name} of ours` }))
  await house.store.saveSource({ ...before, definition: { models } })
  await house.app.connectSource('local', path)
  expect((await live())?.definition.models[0]?.label).toBe('visits of ours')
})

it('learns of new days while it runs', async () => {
  const folder = await newFolder()
  const path = join(folder, 'growing.db')
  await writeSqlite(path, shopStatements('sqlite'))
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'visao.db') })
  const logger = createLogger('silent')
  const shelf = createSourceShelf({
    store,
    logger,
    dataFolder: folder,
    sampleFolder: null,
    sampleDay: '2026-04-20',
  })
  const house = await openHouse({ folder, store })
  await house.app.connectSource('local', path)
  await writeSqlite(path, ["INSERT INTO visits (id, customer_id, day) VALUES (2000, 1, '2026-04-20')"])
  await shelf.refresh('local', new AbortController().signal)
  const catalog = await shelf.catalog('local')
  expect(catalog.models[0]?.time?.range.to).toBe('2026-04-20')
  expect(catalog.models[0]?.rows).toBe(1501)
})
