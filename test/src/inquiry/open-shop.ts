import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSourceShelf } from '../../../src/app/create-source-shelf.ts'
import { createTools } from '../../../src/app/toolbox.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { seededIds } from '../../../src/support/ids.ts'
import { createLogger } from '../../../src/support/logger.ts'
import type { Tools } from '../../../src/tools.ts'

/**
 * The tools of a turn over the made-up shop, made in a folder of its own, whose data ends with `lastDay`; the customers'
 * words are taken where they are asked for.
 */
export async function openShop(
  lastDay: string,
  { withWords = false }: { readonly withWords?: boolean } = {},
): Promise<{ readonly tools: Tools; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'visao-inquiry-'))
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'store.sqlite') })
  const logger = createLogger('silent')
  const shelf = createSourceShelf({
    store,
    logger,
    dataFolder: folder,
    sampleFolder: folder,
    sampleDay: lastDay,
  })
  const catalog = await shelf.catalog('local', null)
  if (withWords) await shelf.takeQuotes('local')
  const tools = createTools(store, shelf, {
    key: { workspace: 'local', platform: 'test', channel: 'c', thread: 't' },
    version: 1,
    catalog,
    ids: seededIds('inquiry'),
    now: { instant: `${lastDay}T05:00:00.000Z`, today: lastDay },
    signal: new AbortController().signal,
    working: () => undefined,
  })
  return {
    tools,
    async close() {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
