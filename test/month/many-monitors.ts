import type { ThreadState } from '../../src/conversation/state.ts'
import { readThreadState } from '../../src/conversation/state-migrations.ts'
import type { Insight } from '../../src/insights/insight.ts'
import { wakeJob } from '../../src/jobs/wake-thread.ts'
import type { Store, ThreadKey } from '../../src/store/store.ts'
import { commitOf } from '../contracts/store/samples.ts'
import { answersToAnInsight } from './answers.ts'
import type { MonthStage } from './stage.ts'

/** A conversation that ends with a monitor that looks every week. */
export async function watchOne(stage: MonthStage): Promise<void> {
  for (const line of [...answersToAnInsight, 'skip', 'every week, review on 5 March'])
    await stage.say('main', line)
}

/** The only watched insight in so many threads more, each with a statement of its own, all due at an instant. */
export async function copyMonitor(
  store: Store,
  copies: { readonly count: number; readonly due: string; statement(place: number): string },
): Promise<void> {
  const [first] = await store.threads('local')
  if (first === undefined) throw new Error('there is no thread to copy')
  const state = readThreadState(first.state)
  for (let place = 1; place <= copies.count; place += 1) {
    const key = { ...first, thread: `copy-${place}` }
    const insight = copyOf(state, place, copies.statement(place))
    const inbound = await openedIn(store, key, first.updatedAt)
    const { title, step, status, updatedAt: at } = first
    const jobs = [wakeJob(key.workspace, key, copies.due)]
    const turn = { state: { ...state, insight }, title, step, status, at, insights: [insight], jobs }
    await store.commitTurn(commitOf(key, inbound, turn))
  }
}

function copyOf({ insight }: ThreadState, place: number, statement: string): Insight {
  if (insight === null) throw new Error('there is no insight to copy')
  return { ...insight, id: `${insight.id}_${place}`, thread: `copy-${place}`, statement }
}

async function openedIn(store: Store, key: ThreadKey, at: string): Promise<string> {
  const id = `opened ${key.thread}`
  await store.accept({
    id,
    platform: key.platform,
    workspace: key.workspace,
    thread: { channel: key.channel, thread: key.thread, isDirect: false },
    actor: { id: 'an', name: 'An' },
    payload: { kind: 'opened' },
    receivedAt: at,
  })
  return id
}
