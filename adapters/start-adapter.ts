import type { App } from '../src/app/app.ts'
import type { Clock } from '../src/support/clock.ts'
import type { Logger } from '../src/support/logger.ts'
import type { Adapter, AdapterContext, RunningAdapter } from './adapter.ts'

type Startable<O, R> = Pick<Adapter<O>, 'name' | 'capabilities'> & {
  start(options: O, context: AdapterContext): Promise<R>
}

/** Starts a platform with the house behind it, and attaches it so that its messages are delivered. */
export async function startAdapter<O, R extends RunningAdapter>(
  app: App,
  adapter: Startable<O, R>,
  options: O,
  { clock, logger }: { readonly clock: Clock; readonly logger: Logger },
): Promise<R> {
  const running = await adapter.start(options, {
    receive: (inbound) => app.receive(inbound),
    upload: (workspace, name, bytes) => app.upload(workspace, name, bytes),
    library: app.library,
    content: (workspace, key) => app.content(workspace, key),
    kept: app.kept(adapter.name),
    eraseWorkspace: (workspace) => app.eraseWorkspace(workspace),
    secret: await app.secret(adapter.name),
    clock,
    logger,
  })
  await app.attach({ ...running, name: adapter.name, capabilities: adapter.capabilities })
  return running
}
