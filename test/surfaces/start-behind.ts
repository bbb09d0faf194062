import type { Adapter, AdapterContext, RunningAdapter } from '../../adapters/adapter.ts'
import { startAdapter } from '../../adapters/start-adapter.ts'
import type { App } from '../../src/app/app.ts'
import type { Clock } from '../../src/support/clock.ts'
import { createLogger } from '../../src/support/logger.ts'

/** An adapter that is started as `R`, which says more of itself than any adapter does. */
export type Startable<O, R> = Pick<Adapter<O>, 'name' | 'capabilities'> & {
  start(options: O, context: AdapterContext): Promise<R>
}

/** Starts a real adapter before a house, as the process does; `settled` is told of every turn that has ended. */
export function startBehind<O, R extends RunningAdapter>(
  app: App,
  adapter: Startable<O, R>,
  options: O,
  { clock, settled }: { readonly clock: Clock; readonly settled: () => void },
): Promise<R> {
  const start = async (own: O, context: AdapterContext) => {
    const running = await adapter.start(own, context)
    const told: RunningAdapter['settled'] = (turn) => {
      running.settled?.(turn)
      settled()
    }
    return { ...running, settled: told }
  }
  const { name, capabilities } = adapter
  return startAdapter(app, { name, capabilities, start }, options, { clock, logger: createLogger('silent') })
}
