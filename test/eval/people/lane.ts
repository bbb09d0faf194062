import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { walk } from './walk.ts'

/** A thread that plays its conversations one after another: a house closes what all houses of its thread share. */
const { seeds, shop, begun, files } = z
  .object({ seeds: z.array(z.number()), shop: z.string(), begun: z.string(), files: z.string() })
  .parse(workerData)

for (const seed of seeds)
  parentPort?.postMessage(await walk(seed, { shop, begun, files, remove: async () => undefined }))
