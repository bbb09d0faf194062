import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { startWeb } from '../../adapters/web/index.ts'
import { createApp } from '../../src/app/app.ts'
import { openStore } from '../../src/store/open-store.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { systemClock } from '../../src/support/clock.ts'
import { createLogger } from '../../src/support/logger.ts'
import { keptInMemory } from '../adapters/kept-in-memory.ts'
import { cookiesOf } from '../adapters/web/visitor.ts'
import type { Benchmark, Comparison } from './benchmark.ts'
import { fillInsights } from './many-insights.ts'
import { median } from './median.ts'

const many = 100_000
const few = 100
const rounds = 25
const pages = {
  board: '/insights',
  table: '/insights?view=table',
  'filtered board': '/insights?owner=u7&criterion=Q5&state=fail',
  search: '/insights?q=otp+man+hinh&view=table',
  'search for the commonest word': '/insights?q=khach',
  insight: '/insights/in_50',
  'review queue': '/review',
  'ledger of actions': '/actions',
} as const

/** The server's time for the pages of a team lead with many insights, against the same pages with a thousandth of them. */
export const boardPage: Benchmark = {
  name: 'board-page',
  async run(room) {
    const [small, large] = [await timesWith(room, few), await timesWith(room, many)]
    return Object.keys(pages).map(
      (page): Comparison => ({
        what: `${page} with ${many.toLocaleString('en')} insights`,
        unit: 'ms',
        ours: large[page] ?? Number.NaN,
        against: `with ${few}`,
        peer: small[page] ?? Number.NaN,
      }),
    )
  },
}

async function timesWith(room: string, count: number): Promise<Readonly<Record<string, number>>> {
  const folder = join(room, String(count))
  await mkdir(folder)
  const file = join(folder, 'visao.db')
  const db = await openSqlite(file)
  await fillInsights(db, count, async () => undefined)
  await db.close()
  const logger = createLogger('silent')
  const app = await createApp({
    store: await openStore({ kind: 'sqlite', file }),
    clock: systemClock,
    logger,
    timeZone: 'UTC',
    dataFolder: folder,
    sampleFolder: null,
  })
  const web = await startWeb(
    {
      port: 0,
      host: '127.0.0.1',
      token: 'a-token-for-a-bench',
      secret: 'a-secret-for-a-bench',
      publicLinks: false,
    },
    {
      receive: (inbound) => app.receive(inbound),
      upload: (workspace, name, bytes) => app.upload(workspace, name, bytes),
      library: app.library,
      kept: keptInMemory(),
      secret: 'a-secret-for-a-bench',
      content: async () => null,
      eraseWorkspace: async () => undefined,
      clock: systemClock,
      logger,
    },
  )
  const entered = await fetch(web.url, { redirect: 'manual' })
  const cookie = cookiesOf({
    status: 303,
    text: '',
    headers: { 'set-cookie': entered.headers.getSetCookie() },
  })
  const times: Record<string, number> = {}
  for (const [page, path] of Object.entries(pages))
    times[page] = await timeOf(`${new URL(web.url).origin}${path}`, cookie)
  await web.close()
  await app.close()
  return times
}

async function timeOf(address: string, cookie: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now()
    const reply = await fetch(address, { headers: { cookie } })
    await reply.text()
    if (reply.status !== 200) throw new Error(`${address} answered ${reply.status}`)
    times.push(performance.now() - begun)
  }
  return median(times)
}
