import { Worker } from 'node:worker_threads'
import { makeShared } from '../../turns/shared.ts'
import { begins, type Walk } from './walk.ts'

/** Threads of this process; each keeps a core busy. */
const lanes = 2

/** Plays the conversations of `count` seeds from `first` on; told of each as it ends, in any order. */
export async function playPeople(
  first: number,
  count: number,
  ended: (walk: Walk) => void,
): Promise<readonly Walk[]> {
  const shared = await makeShared(begins)
  const { shop, begun, files } = shared
  const walks: Walk[] = []
  const seeds = Array.from({ length: count }, (_, place) => first + place)
  try {
    await Promise.all(
      Array.from({ length: lanes }, async (_, lane) => {
        const own = seeds.filter((_seed, place) => place % lanes === lane)
        const worker = new Worker(new URL('./lane.ts', import.meta.url), {
          workerData: { seeds: own, shop, begun, files },
        })
        worker.on('message', (walk: Walk) => {
          walks.push(walk)
          ended(walk)
        })
        await new Promise<void>((resolve, reject) => {
          worker.once('error', reject)
          worker.once('exit', () => resolve())
        })
      }),
    )
  } finally {
    await shared.remove()
  }
  return walks.toSorted((a, b) => a.seed - b.seed)
}
