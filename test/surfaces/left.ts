import type { Evidence } from '../../src/evidence/evidence.ts'
import type { Store, StoredThread } from '../../src/store/store.ts'
import type { Surface } from './surface.ts'

const recordIds = /\b[a-z]+_[0-9a-f]{12}\b/gu

/**
 * What a conversation left in a surface's store, without what has to differ: ids of records are numbered as they first
 * come, the conversation and An have one name everywhere.
 */
export async function leftIn({ store, platform }: Surface) {
  const [thread] = (await store.threads('local')).filter((one) => one.platform === platform)
  if (thread === undefined) throw new Error(`nothing was said on ${platform}`)
  return leftInThread(store, thread)
}

/** The same of one of several conversations. */
export async function leftInThread(store: Store, thread: StoredThread) {
  const spoken = await store.transcript(thread)
  const turns: { an: string; said: string[] }[] = []
  for (const entry of spoken) {
    if (entry.direction === 'in') turns.push({ an: entry.inbound.actor.id, said: [] })
    else turns.at(-1)?.said.push(entry.outbound.text.replace(/[ \t]+$/gmu, ''))
  }
  const insights = []
  for (const insight of await store.insights('local'))
    if (insight.thread === thread.thread)
      insights.push(...(await store.insightVersions('local', insight.id)), insight)
  const records = await restingOn(insights, (ids) => store.evidence('local', ids))
  const end = `${thread.step} ${thread.status}`
  const names = { [thread.thread]: 'the thread', [turns[0]?.an ?? '']: 'the person' }
  return {
    said: turns.map(({ said }) => said),
    kept: alike({ insights, records, end }, names),
    state: alike(thread.state, names),
  }
}

/** All records that something names, and those that they name themselves. */
async function restingOn(
  value: unknown,
  find: (ids: readonly string[]) => Promise<Evidence>,
): Promise<readonly unknown[]> {
  const found: unknown[] = []
  const known = new Set<string>()
  let next = idsIn(value)
  while (next.length > 0) {
    for (const id of next) known.add(id)
    const { readings, findings, quotes, statements } = await find(next)
    const fresh = next.flatMap((id) => readings[id] ?? findings[id] ?? quotes[id] ?? statements[id] ?? [])
    found.push(...fresh)
    next = idsIn(fresh).filter((id) => !known.has(id))
  }
  return found
}

function idsIn(value: unknown): readonly string[] {
  return [...new Set(JSON.stringify(value).match(recordIds))]
}

function alike<T>(value: T, names: Readonly<Record<string, string>>): T {
  const ids = idsIn(value)
  const numbered = (text: string) =>
    names[text] ?? text.replace(recordIds, (id) => `${id.split('_')[0]}-${ids.indexOf(id) + 1}`)
  return JSON.parse(JSON.stringify(value), (_, held: unknown) => {
    if (typeof held === 'string') return numbered(held)
    if (typeof held !== 'object' || held === null || Array.isArray(held)) return held
    return Object.fromEntries(Object.entries(held).map(([key, one]) => [numbered(key), one]))
  })
}
