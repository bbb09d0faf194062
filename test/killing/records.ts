import { join } from 'node:path'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import type { Part } from './cast.ts'
import { channel } from './wire.ts'

/** The store of a bot's folder. */
export function storeIn(folder: string): Promise<Store> {
  return openStore({ kind: 'sqlite', file: join(folder, 'visao.db') })
}

/** Whether no event waits for its turn and no message for its delivery. */
export async function isQuiet(store: Store, cast: readonly Part[]): Promise<boolean> {
  if ((await store.waitingThreads(['loopback'])).length > 0) return false
  for (const part of cast) if ((await store.undelivered(keyOf(part))) > 0) return false
  return true
}

/** What lasts of the conversations: states, evidence, insights in all their versions, and what is said to have been said. */
export async function recordsOf(folder: string, cast: readonly Part[]) {
  const store = await storeIn(folder)
  const threads = []
  for (const part of cast) {
    const { thread, workspace } = part
    const stored = await store.thread(keyOf(part))
    const spoken = await store.transcript(keyOf(part))
    threads.push({
      thread,
      workspace,
      stored,
      said: spoken.flatMap((entry) => ('outbound' in entry ? [entry] : [])),
    })
  }
  const workspaces = []
  for (const workspace of new Set(cast.map((part) => part.workspace))) {
    const insights = (await store.insights(workspace)).toSorted((a, b) => a.id.localeCompare(b.id))
    const versions = []
    for (const { id } of insights) versions.push(await store.insightVersions(workspace, id))
    const sources = (await store.sources(workspace)).toSorted((a, b) => a.id.localeCompare(b.id))
    const { all } = await store.countQuotes({ workspace, terms: [], limit: 1 })
    workspaces.push({ workspace, insights, versions, sources, quotes: all })
  }
  await store.close()
  return { threads, workspaces }
}

function keyOf({ workspace, thread }: Part) {
  return { workspace, platform: 'loopback', channel, thread }
}
