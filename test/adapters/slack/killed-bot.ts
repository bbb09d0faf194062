import { join } from 'node:path'
import { z } from 'zod'
import { slack } from '../../../adapters/slack/index.ts'
import { startSlack } from '../../../adapters/slack/start.ts'
import { startAdapter } from '../../../adapters/start-adapter.ts'
import { createApp } from '../../../src/app/app.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { fixedClock } from '../../../src/support/clock.ts'
import { createLogger } from '../../../src/support/logger.ts'

const ordersSchema = z.strictObject({
  folder: z.string(),
  environment: z.record(z.string(), z.string()),
  leaseMs: z.number(),
})

/** A process of its own, to be killed: loads everything, says that it is warm, and begins when it gets its orders. */
process.once('message', (message) => void begin(message))
process.once('disconnect', () => process.exit(0))
process.send?.({ warm: true })

async function begin(message: unknown): Promise<void> {
  const { folder, environment, leaseMs } = ordersSchema.parse(message)
  const clock = fixedClock('2026-11-02T03:00:00Z')
  const logger = createLogger('silent')
  const app = await createApp({
    store: await openStore({ kind: 'sqlite', file: join(folder, 'visao.db') }),
    clock,
    logger,
    timeZone: 'Asia/Ho_Chi_Minh',
    dataFolder: folder,
    sampleFolder: null,
    secret: 'the same in every life',
    leaseMs,
  })
  const options = slack.options.parse(environment)
  const { port } = await startAdapter(app, { ...slack, start: startSlack }, options, { clock, logger })
  process.send?.({ port })
}
