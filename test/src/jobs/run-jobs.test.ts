import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createJobRunner } from '../../../src/app/run-jobs.ts'
import { newThreadState } from '../../../src/conversation/state.ts'
import type { ThreadAddress } from '../../../src/conversation/thread-address.ts'
import type { JobHouse } from '../../../src/jobs/job.ts'
import { wakeJob } from '../../../src/jobs/wake-thread.ts'
import { watchersJob } from '../../../src/jobs/wake-watchers.ts'
import { longestPause, mostAttempts } from '../../../src/queue/queue.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { createLogger } from '../../../src/support/logger.ts'
import { insightOf } from '../insights/sound-insight.ts'
import { temporaryFolders } from '../store/temporary-folder.ts'

const newFolder = temporaryFolders()
const stores: Store[] = []
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
})

const thread = (name: string): ThreadAddress => ({ platform: 'web', channel: 'c', thread: name })

/** A runner over a real queue, with a clock that is moved and a house that notes what it is asked for. */
async function openRunner(wakes: (address: ThreadAddress) => Promise<void> = async () => undefined) {
  const store = await openStore({ kind: 'sqlite', file: join(await newFolder(), 'visao.db') })
  stores.push(store)
  let at = Date.parse('2026-11-22T03:00:00.000Z')
  const queue = store.queue({ now: () => new Date(at) })
  const woken: string[] = []
  const threads: (ThreadAddress & { readonly state: unknown })[] = []
  const house: JobHouse = {
    logger: createLogger('silent'),
    now: () => new Date(at).toISOString(),
    add: (jobs) => queue.add(jobs),
    threads: async () => threads,
    async wake(_workspace, address, _id, newData) {
      await wakes(address)
      woken.push(newData ? `${address.thread} new` : address.thread)
    },
    async endDigest(_workspace, address) {
      woken.push(`${address.thread} ended`)
    },
  }
  const lanes = ['house', 'web']
  const runner = createJobRunner({ queue, house, lanes: () => lanes })
  const pass = (seconds: number) => {
    at += seconds * 1_000
    return runner.look()
  }
  return { queue, runner, woken, threads, lanes, pass, now: house.now }
}

describe('what runs by itself', () => {
  it('is done at its moment, once, and by those who serve its platform', async () => {
    const { queue, woken, pass, now, lanes } = await openRunner()
    const job = wakeJob('w', thread('a'), new Date(Date.parse(now()) + 60_000).toISOString())
    await queue.add([job, wakeJob('w', { ...thread('b'), platform: 'slack' }, now())])
    await pass(30)
    expect(woken).toEqual([])
    await pass(60)
    await queue.add([job])
    await pass(60)
    expect(woken).toEqual(['a'])
    lanes.push('slack')
    await pass(1)
    expect(woken).toEqual(['a', 'b'])
  })

  it('is done in the order of its moments where much is due at once', async () => {
    const { queue, woken, pass, now } = await openRunner()
    const later = new Date(Date.parse(now()) + 1_000).toISOString()
    await queue.add([wakeJob('w', thread('digest'), later), wakeJob('w', thread('look'), now())])
    await pass(3_600)
    expect(woken).toEqual(['look', 'digest'])
  })

  it('goes on for the others when one always fails, and takes that one up anew on another day', async () => {
    let broken = true
    const { queue, woken, pass, now } = await openRunner(async (address) => {
      if (broken && address.thread === 'bad') throw new Error('the disk is full')
    })
    await queue.add([wakeJob('w', thread('bad'), now()), wakeJob('w', thread('good'), now())])
    for (let attempt = 0; attempt <= mostAttempts; attempt += 1) await pass(longestPause)
    expect(woken).toEqual(['good'])
    broken = false
    await pass(86_400)
    expect(woken).toEqual(['good', 'bad'])
    await pass(86_400)
    expect(woken).toEqual(['good', 'bad'])
  })

  it('wakes those who wait for a source’s new data, once for each day that it reaches', async () => {
    const { queue, woken, threads, pass, now } = await openRunner()
    const insight = insightOf()
    const state = { ...newThreadState('en'), insight }
    const brief = { ...state.brief, metric: { source: 'shop', name: 'checkout_rate' } }
    const owed = { [insight.id]: now() }
    threads.push(
      { ...thread('waits'), state: { ...state, brief, owed } },
      { ...thread('waits not'), state: { ...state, brief } },
      { ...thread('another source'), state: { ...state, owed } },
      { ...thread('unreadable'), state: { version: 0 } },
    )
    await queue.add([watchersJob('w', 'shop', '2026-11-21', now())])
    await pass(1)
    await queue.add([watchersJob('w', 'shop', '2026-11-21', now())])
    await pass(1)
    expect(woken).toEqual(['waits new'])
  })
})
