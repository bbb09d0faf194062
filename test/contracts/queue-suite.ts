import { afterEach, describe, expect, it } from 'vitest'
import type { NewJob, Queue } from '../../src/queue/queue.ts'
import { keptDays, leaseSeconds, longestPause, mostAttempts } from '../../src/queue/queue.ts'
import type { Store } from '../../src/store/store.ts'
import { commitOf, inboundOf, keyOf } from './store/samples.ts'

/** Two workers' views of one place, the store beside them, and a clock that the test moves. */
export interface QueuePlace {
  readonly one: Queue
  readonly other: Queue
  readonly store: Store
  now(): number
  /** Moves the clock, and lets background work of the queue happen as if so much time had passed. */
  pass(seconds: number): Promise<void>
  close(): Promise<void>
}

const lane = 'web'

export function queueSuite(name: string, open: () => Promise<QueuePlace>): void {
  describe(`queue on ${name}`, () => {
    const opened: QueuePlace[] = []
    afterEach(async () => {
      for (const place of opened.splice(0)) await place.close()
    })
    async function openPlace(): Promise<QueuePlace> {
      const place = await open()
      opened.push(place)
      return place
    }
    const jobAt = (ms: number, key: string, more: Partial<NewJob> = {}): NewJob => ({
      workspace: 'acme',
      lane,
      name: 'wake',
      key,
      data: { key },
      runAt: new Date(ms).toISOString(),
      ...more,
    })
    const keysOf = (jobs: readonly { readonly key: string }[]) => jobs.map(({ key }) => key).sort()

    it('hands a job out at its moment, with what it holds, and once', async () => {
      const { one, other, now, pass } = await openPlace()
      await one.add([jobAt(now() + 60_000, 'k1')])
      expect(await one.take([lane], 5)).toEqual([])
      await pass(61)
      const [job, ...rest] = await one.take([lane], 5)
      expect(rest).toEqual([])
      expect(job).toMatchObject({
        workspace: 'acme',
        name: 'wake',
        key: 'k1',
        data: { key: 'k1' },
        attempt: 1,
      })
      expect(job?.givenUp).toBe(false)
      expect(await other.take([lane], 5), 'it is in somebody’s hands').toEqual([])
      if (job !== undefined) await one.done([job])
      await pass(leaseSeconds * 3)
      expect(await other.take([lane], 5), 'it is done').toEqual([])
    })

    it('takes a job in once, though it comes again before, meanwhile and after', async () => {
      const { one, other, now, pass } = await openPlace()
      const job = jobAt(now(), 'k1')
      await Promise.all([one.add([job]), other.add([job])])
      await pass(1)
      const [taken] = await one.take([lane], 5)
      await other.add([job])
      expect(await other.take([lane], 5)).toEqual([])
      if (taken !== undefined) await one.done([taken])
      await one.add([job])
      expect(await one.take([lane], 5)).toEqual([])
      await one.add([jobAt(now(), 'k1', { workspace: 'other' })])
      expect(keysOf(await one.take([lane], 5)), 'another workspace’s is another job').toEqual(['k1'])
    })

    it('shares the work of two without giving anything twice, and leaves nothing', async () => {
      const { one, other, now, pass } = await openPlace()
      const all = Array.from({ length: 40 }, (_, place) => jobAt(now() - 1_000 * place, `k${place}`))
      await one.add(all)
      await pass(1)
      const taken: string[] = []
      for (;;) {
        const hands = await Promise.all([one.take([lane], 7), other.take([lane], 7)])
        if (hands.flat().length === 0) break
        taken.push(...keysOf(hands.flat()))
      }
      expect(taken.sort()).toEqual(keysOf(all))
    })

    it('leaves the jobs of other lanes to those who serve them', async () => {
      const { one, other, now, pass } = await openPlace()
      await one.add([jobAt(now(), 'k1', { lane: 'slack' }), jobAt(now(), 'k2')])
      await pass(1)
      expect(keysOf(await one.take([lane], 5))).toEqual(['k2'])
      expect(keysOf(await other.take(['slack', lane], 5))).toEqual(['k1'])
      expect(await one.take([], 5)).toEqual([])
    })

    it('tries a failed job again after growing pauses, then hands it out as given up, until that is done', async () => {
      const { one, now, pass } = await openPlace()
      await one.add([jobAt(now(), 'k1')])
      await pass(1)
      for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
        const [job] = await one.take([lane], 5)
        expect(job).toMatchObject({ key: 'k1', attempt, givenUp: false })
        if (job !== undefined) await one.failed(job)
        if (attempt < mostAttempts) expect(await one.take([lane], 5), 'not at once').toEqual([])
        await pass(longestPause * 2)
      }
      const [spent, ...rest] = await one.take([lane], 5)
      expect(rest).toEqual([])
      expect(spent).toMatchObject({ key: 'k1', data: { key: 'k1' }, givenUp: true })
      if (spent !== undefined) await one.done([spent])
      await pass(longestPause * 4)
      expect(await one.take([lane], 5)).toEqual([])
    })

    it('gives the job of a worker that died to another, and lets the dead one change nothing', async () => {
      const { one, other, now, pass } = await openPlace()
      await one.add([jobAt(now(), 'k1')])
      await pass(1)
      const [dead] = await one.take([lane], 5)
      await pass(leaseSeconds * 2)
      await pass(longestPause)
      const [job] = await other.take([lane], 5)
      expect(job).toMatchObject({ key: 'k1', attempt: 2 })
      if (dead !== undefined) await one.done([dead])
      if (job !== undefined) await other.failed(job)
      await pass(longestPause * 2)
      expect(keysOf(await other.take([lane], 5)), 'it is still to be done').toEqual(['k1'])
    })

    it('remembers what is done for a month', async () => {
      const { one, now, pass } = await openPlace()
      const job = jobAt(now(), 'k1')
      await one.add([job])
      await pass(1)
      await one.done(await one.take([lane], 5))
      await pass((keptDays - 1) * 86_400)
      await one.add([job])
      expect(await one.take([lane], 5)).toEqual([])
    })

    it('has a turn’s jobs when the turn is committed, and none of a turn that was not', async () => {
      const { store, one, now, pass } = await openPlace()
      const key = keyOf()
      await store.accept(inboundOf(key, 'e1'))
      const jobs = [jobAt(now(), 'k1')]
      expect(await store.commitTurn(commitOf(key, 'e1', { expectedVersion: 3, jobs }))).toBe('moved')
      await pass(1)
      expect(await one.take([lane], 5)).toEqual([])
      expect(await store.commitTurn(commitOf(key, 'e1', { jobs }))).toBe('committed')
      expect(await store.commitTurn(commitOf(key, 'e1', { jobs: [jobAt(now(), 'k2')] }))).toBe('repeat')
      await pass(1)
      expect(keysOf(await one.take([lane], 5))).toEqual(['k1'])
    })

    it('forgets the jobs of a workspace that is erased, and only those', async () => {
      const { store, one, now, pass } = await openPlace()
      await one.add([jobAt(now(), 'k1'), jobAt(now(), 'k2', { workspace: 'other' })])
      await store.eraseWorkspace('acme')
      await pass(1)
      expect(keysOf(await one.take([lane], 5))).toEqual(['k2'])
    })
  })
}
