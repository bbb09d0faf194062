import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Adapter, AdapterContext, RunningAdapter } from '../../adapters/adapter.ts'
import { startAdapter } from '../../adapters/start-adapter.ts'
import type { Store } from '../../src/store/store.ts'
import { fixedClock } from '../../src/support/clock.ts'
import { createLogger } from '../../src/support/logger.ts'
import { openHouse } from '../turns/stage.ts'
import { now } from './surface.ts'

export interface SurfaceHouse<R> {
  readonly running: R
  readonly store: Store
  /** Does something, and resolves when one turn more has ended. */
  turn(does: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** The whole house with a real adapter before it, as it runs, on an empty store. */
export async function openHouseBehind<O, R extends RunningAdapter>(
  adapter: Pick<Adapter<O>, 'name' | 'capabilities'> & {
    start(options: O, context: AdapterContext): Promise<R>
  },
  options: O,
): Promise<SurfaceHouse<R>> {
  const folder = await mkdtemp(join(tmpdir(), 'visao-surface-'))
  const { app, store } = await openHouse(folder, { now, sampleFolder: null })
  let ended: () => void = () => undefined
  const start = async (own: O, context: AdapterContext) => {
    const running = await adapter.start(own, context)
    const settled: RunningAdapter['settled'] = (turn) => {
      running.settled?.(turn)
      ended()
    }
    return { ...running, settled }
  }
  const { name, capabilities } = adapter
  const around = { clock: fixedClock(now), logger: createLogger('silent') }
  const running = await startAdapter(app, { name, capabilities, start }, options, around)
  return {
    running,
    store,
    async turn(does) {
      const over = new Promise<void>((resolve) => {
        ended = resolve
      })
      await does()
      await over
    },
    async close() {
      await running.close()
      await app.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
