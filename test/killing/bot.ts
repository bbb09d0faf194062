import { join } from 'node:path'
import { startAdapter } from '../../adapters/start-adapter.ts'
import { createApp } from '../../src/app/app.ts'
import { openStore } from '../../src/store/open-store.ts'
import { fixedClock } from '../../src/support/clock.ts'
import { createLogger } from '../../src/support/logger.ts'
import { loopback, startLoopback } from './loopback.ts'
import { ordersSchema } from './wire.ts'

/** A process of its own, to be killed: loads everything, says that it is warm, and begins when it gets its orders. */
process.once('message', (message) => void begin(message))
process.once('disconnect', () => process.exit(0))
process.send?.({ warm: true })

async function begin(message: unknown): Promise<void> {
  const orders = ordersSchema.parse(message)
  const clock = fixedClock('2026-11-02T03:00:00Z')
  const logger = createLogger('error')
  const app = await createApp({
    store: await openStore({ kind: 'sqlite', file: join(orders.folder, 'visao.db') }),
    clock,
    logger,
    timeZone: 'Asia/Ho_Chi_Minh',
    dataFolder: orders.folder,
    sampleFolder: null,
    secret: 'the same in every life',
    leaseMs: orders.leaseMs,
  })
  for (const { workspace, path } of orders.sources) await app.connectFile(workspace, path)
  const running = await startAdapter(app, { ...loopback, start: startLoopback }, orders, { clock, logger })
  process.once('SIGTERM', async () => {
    await running.close()
    await app.close()
    process.exit(0)
  })
  process.send?.({ port: running.port })
}
