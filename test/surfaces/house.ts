import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunningAdapter } from '../../adapters/adapter.ts'
import type { Store } from '../../src/store/store.ts'
import { fixedClock } from '../../src/support/clock.ts'
import { openHouse } from '../turns/stage.ts'
import { type Startable, startBehind } from './start-behind.ts'
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
  adapter: Startable<O, R>,
  options: O,
): Promise<SurfaceHouse<R>> {
  const folder = await mkdtemp(join(tmpdir(), 'visao-surface-'))
  const { app, store } = await openHouse(folder, { now, sampleFolder: null })
  let ended: () => void = () => undefined
  const running = await startBehind(app, adapter, options, {
    clock: fixedClock(now),
    settled: () => ended(),
  })
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
